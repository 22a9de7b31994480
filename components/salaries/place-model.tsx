import { countOf } from "@/lib/format";
import type { ModelledPay } from "@/lib/salaries/model";
import { occupationOf } from "@/lib/salaries/occupations";
import { pluralOf } from "@/lib/salaries/priced-roles";
import { formatDollars, formatError, formatSpan } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import { placeWords } from "@/lib/salaries/verdict";

/** How the modelled figure comes about: both of its inputs, and how far off it tends to be. */
export function PlaceModel({ model }: { model: ModelledPay }) {
  const { role, place, wages, filings, ratio, band, range, error } = model;
  if (wages.median === null || band.median === null) return null;
  const { ratioN, ratioLow, ratioHigh } = filings;
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
            <span className="sr">times </span>ratio of {pluralOf(role)}
          </dt>
          <dd>{ratio.toFixed(2)}</dd>
          <dd className="source">
            {ratioLow !== null && ratioHigh !== null && (
              <>
                95% interval {ratioLow.toFixed(2)}–{ratioHigh.toFixed(2)}.{" "}
              </>
            )}
            {sourceName("lca", filings.vintage)}: {countOf(ratioN ?? 0, "filing")} in the US
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
        The ratio is the median, over the role’s filings, of each pay against the median filing of the same
        state and occupation. <a href="/methodology#modelled">Method</a>
      </p>
    </section>
  );
}
