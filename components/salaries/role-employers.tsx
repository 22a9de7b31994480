import { countOf } from "@/lib/format";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatDollars, formatPart, formatSpan } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import { DOMINANT_SHARE, MIN_SHOWN } from "@/lib/salaries/vocabulary";

/** What employers offer: who files, how many, and how far one of them decides the figures. */
export function RoleEmployers({ pay: { role, tiers } }: { pay: Pick<RolePay, "role" | "tiers"> }) {
  const { filings } = tiers;
  if (!filings || (filings.n ?? 0) < MIN_SHOWN || filings.employers === null) return null;
  const { n, employers, largestShare, median, medianLow, medianHigh, p25, p75, vintage } = filings;
  const isDominated = largestShare !== null && largestShare > DOMINANT_SHARE;
  return (
    <section className="panel" aria-labelledby="employers">
      <h2 id="employers">What employers offer</h2>
      <dl className="facts">
        <dt>Filings</dt>
        <dd>
          {countOf(n ?? 0, "filing")} by {countOf(employers, "employer")}
        </dd>
        {median !== null && (
          <>
            <dt>Median</dt>
            <dd className="num">{formatDollars(median)}</dd>
          </>
        )}
        {medianLow !== null && medianHigh !== null && (
          <>
            <dt>95% interval</dt>
            <dd className="num">{formatSpan(medianLow, medianHigh)}</dd>
          </>
        )}
        {p25 !== null && p75 !== null && (
          <>
            <dt>Middle half</dt>
            <dd className="num">{formatSpan(p25, p75)}</dd>
          </>
        )}
        {largestShare !== null && (
          <>
            <dt>Largest filer</dt>
            <dd>{formatPart(largestShare)} of them</dd>
          </>
        )}
      </dl>
      {isDominated && (
        <p className="note-box warn">
          One employer made {formatPart(largestShare)} of these filings: they tell of it more than of others
          who hire {role.plural}.
        </p>
      )}
      <p className="source">
        {sourceName("lca", vintage)}. Base pay at its lower bound. <a href="/methodology#filings">Method</a>
      </p>
    </section>
  );
}
