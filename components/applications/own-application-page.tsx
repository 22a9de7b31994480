import { canBeWithdrawn } from "@/lib/applications/policy";
import type { findOwnApplication } from "@/lib/applications/queries";
import { formatDay } from "@/lib/format";
import { History } from "./history";
import { standingOf } from "./standing";
import { WithdrawForm } from "./withdraw-form";

/** An application as who sent it sees it. `secret`: what led here, which is also the right to withdraw. */
export function OwnApplicationPage({
  application,
  secret,
}: {
  application: NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>;
  secret: string;
}) {
  const { company, listing, url, name, email, appliedAt, cvName, history } = application;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{standingOf(application)}</h1>
        <p className="lead line">
          <span>
            <a href={url}>{listing.title}</a>
          </span>
          <span>
            <a href={`/companies/${company.slug}`}>{company.name}</a>
          </span>
          {listing.status === "closed" && <span>the role is closed</span>}
        </p>
      </div>
      <div className="two">
        <section className="panel" aria-labelledby="history">
          <h2 id="history">What happened so far</h2>
          <History events={history} company={company.name} isOwn />
        </section>
        <aside aria-label="Your application">
          <section className="panel" aria-labelledby="sent">
            <h2 id="sent">What you sent</h2>
            <p>
              {name}, {email}
            </p>
            <p>
              {cvName}, on <time dateTime={appliedAt.toISOString()}>{formatDay(appliedAt)}</time>
            </p>
          </section>
          {canBeWithdrawn(application) && (
            <section className="panel" aria-labelledby="withdraw">
              <h2 id="withdraw">Withdraw</h2>
              <WithdrawForm secret={secret} company={company.name} />
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}
