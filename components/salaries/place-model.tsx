import { countOf } from "@/lib/format";
import type { ModelledPay } from "@/lib/salaries/model";
import { occupationOf } from "@/lib/salaries/occupations";
import { pluralOf } from "@/lib/salaries/priced-roles";
import { formatDollars, formatError, formatSpan } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import { placeWords } from "@/lib/salaries/verdict";

/** How the modelled figure comes about: both of its inputs, and how far off it tends to be. */
export function PlaceModel({ model }: { model: ModelledPay }) {
  const { role, place, wages, filings, ratio, n, states, band, range, error } = model;
  if (wages.median === null || band.median === null) return null;
  return (
    <section className="panel" aria-labelledby="model">
      <h2 id="model" className="section-title">
        How the modelled figure comes about
      </h2>
      <dl className="sum">
        <div>
          <dt>Median wage of {occupationOf(wages.soc)} there</dt>
          <dd>{formatDollars(wages.median)}</dd>
          <dd className="source">
            {sourceName("oews", wages.vintage)}:{" "}
            {wages.employment === null ? "jobs not released" : countOf(wages.employment, "job")}
          </dd>
        </div>
        <div>
          <dt>
            <span aria-hidden="true">× </span>
            <span className="sr">times </span>premium of {pluralOf(role)}
          </dt>
          <dd>{ratio.toFixed(2)}</dd>
          <dd className="source">
            {sourceName("lca", filings.vintage)}: {countOf(n, "filing")} in {countOf(states, "state")}
          </dd>
        </div>
        <div>
          <dt>
            <span aria-hidden="true">= </span>
            <span className="sr">makes </span>modelled median in {placeWords(place)}
          </dt>
          <dd>{formatSpan(range.low, range.high)}</dd>
          <dd className="source">
            {formatDollars(band.median)}, give or take {formatError(error)}: how far the model was off in the
            middle of its checks for this role. Modelled.
          </dd>
        </div>
      </dl>
      <p className="source">
        The premium is how offers to the role stand to the median wage of its occupation in the same state:
        the middle of the states with ten filings or more. <a href="/methodology#modelled">Method</a>
      </p>
    </section>
  );
}
