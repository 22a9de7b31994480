import type { Metadata } from "next";
import { connection } from "next/server";
import { ChartTools } from "@/components/charts/chart-tools";
import { FindingsList } from "@/components/findings/findings-list";
import { ListHead } from "@/components/listings/list-head";
import { ListingCard } from "@/components/listings/listing-card";
import { CountList } from "@/components/site/count-list";
import { SampleNotice } from "@/components/site/sample-notice";
import { SearchForm } from "@/components/site/search-form";
import { TrendFigure } from "@/components/trends/trend-figure";
import { Still } from "@/components/ui/still";
import { env } from "@/lib/env";
import { loadToday } from "@/lib/findings/load-findings";
import { countOf, formatCount, formatDay } from "@/lib/format";
import { NO_FILTERS } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";

const NEWEST = 8;
const MOST_STATES = 10;

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function HomePage() {
  await connection();
  const [board, today] = await Promise.all([loadBoard(NO_FILTERS), loadToday()]);
  // The first page of all listings always exists, even where it is empty.
  if (!board) throw new Error("The board has no first page");
  const { total, unpaidTotal, facets, listings, asOf, isSample } = board;
  const newest = listings.slice(0, NEWEST);
  const roles = facets.role.filter(({ value, count }) => count > 0 && value !== "other");
  return (
    <>
      <Still>
        {isSample && <SampleNotice />}
        <div className="page">
          <SearchForm />
          <div className="page-head home-head">
            <h1>{countOf(total, "open tech job")}, set beside what the market pays</h1>
            <p className="lead">
              {formatCount(total - unpaidTotal)} state their pay in US dollars. The grey bars are what the
              role is paid in the same state, by H-1B filings, by wages of the U.S. Bureau of Labor
              Statistics, or by a model of both; under each stands which, and of when.
            </p>
          </div>
          <FindingsList findings={today.findings} />
          <div className="home-trends">
            <TrendFigure view={today.trends} siteUrl={env.siteUrl} asOf={today.asOf} />
            <p className="home-all">
              <a href="/trends">All trends: states, roles, any base date</a>
            </p>
          </div>
          <div className="two">
            <section className="home-newest" aria-labelledby="newest">
              <h2 id="newest">Newest listings</h2>
              <ListHead />
              {newest.map((listing) => (
                <ListingCard key={listing.id} listing={listing} asOf={asOf} heading="h3" />
              ))}
              <p className="home-all">
                <a href="/jobs">All {countOf(total, "listing")}</a>
                <span className="source">Listings as of {formatDay(asOf)}</span>
              </p>
            </section>
            <aside className="home-browse" aria-label="Browse">
              <CountList
                title="By role"
                rows={roles.map(({ value, label, count }) => ({ label, count, href: `/jobs?role=${value}` }))}
              />
              <CountList
                title="By state"
                rows={facets.state
                  .slice(0, MOST_STATES)
                  .map(({ value, label, count }) => ({ label, count, href: `/jobs?state=${value}` }))}
              />
            </aside>
          </div>
        </div>
      </Still>
      <ChartTools />
    </>
  );
}
