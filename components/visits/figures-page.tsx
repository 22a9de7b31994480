import { countOf } from "@/lib/format";
import { DAYS, type Funnel } from "@/lib/visits/figures";
import type { ListingFigures } from "@/lib/visits/load-dashboard";
import { DayBars } from "./day-bars";
import { DaysTable } from "./days-table";
import { FunnelList } from "./funnel-list";
import { HowCounted } from "./how-counted";
import { answeredSentence, waitingSentence } from "./sentences";

/** What became of one listing in the last thirty days. */
export function FiguresPage({ listing, standing }: { listing: ListingFigures; standing: string }) {
  const { id, title, company, url, vacancy, days, funnel, takesApplications } = listing;
  const waits = [waitingSentence(listing.waiting), answeredSentence(listing.answered)].filter(Boolean);
  return (
    <div className="page">
      <div className="page-head">
        <p className="source back">
          <a href="/dashboard">Your listings</a>
        </p>
        <h1>{title}</h1>
        <p className="lead line">
          <span>{company}</span>
          <span>
            <a href={url}>{standing}</a>
          </span>
          {vacancy && (
            <span>
              <a href={`/post/${vacancy.id}`}>Edit</a>
            </span>
          )}
          {takesApplications && (
            <span>
              <a href={`/dashboard/listings/${id}/applicants`}>Applicants</a>
            </span>
          )}
        </p>
      </div>
      {waits.length > 0 && <p className="waits">{waits.join("; ")}.</p>}
      <div className="two">
        <section className="panel" aria-labelledby="by-day">
          <h2 id="by-day">{findingOf(funnel)}</h2>
          {funnel.views > 0 && (
            <>
              <p className="day-key">
                <span className="all">Views a day</span> <span className="first">Visitors among them</span>
              </p>
              <DayBars days={days} />
            </>
          )}
          <HowCounted />
        </section>
        <section className="panel beside" aria-labelledby="funnel">
          <h2 id="funnel">From looking to hiring, {DAYS} days</h2>
          <FunnelList funnel={funnel} takesApplications={takesApplications} />
          {!takesApplications && (
            <p className="source">
              People apply on another site, so what comes of it is not ours to count. Their clicks are.
            </p>
          )}
        </section>
      </div>
      <DaysTable days={days} takesApplications={takesApplications} />
    </div>
  );
}

function findingOf({ views, visitors }: Funnel): string {
  if (views === 0) return `Nobody has looked at it in ${DAYS} days`;
  return `${countOf(views, "view")} by ${countOf(visitors, "visitor")} in ${DAYS} days`;
}
