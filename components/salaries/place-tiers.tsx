import { ChartFigure } from "@/components/charts/chart-figure";
import { formatMonth } from "@/lib/format-month";
import type { PlacePay } from "@/lib/salaries/place-page";
import { pluralOf, rolePayUrl } from "@/lib/salaries/priced-roles";
import { findingOf } from "@/lib/salaries/tier-words";
import { placeWords } from "@/lib/salaries/verdict";
import { samples, sources } from "./role-sources";
import { TierBands, TierTable } from "./tier-bands";

/**
 * Every tier of a role in a state as a chart; where there is none, that, and where to look on. `target` is where
 * links open: out of a frame on another site.
 */
export function PlaceTiers({
  pay,
  siteUrl,
  asOf,
  target,
}: {
  pay: PlacePay;
  siteUrl: string;
  asOf: string;
  target?: "_blank";
}) {
  const { role, state, missing } = pay;
  const { slug, soc } = role;
  const { tiers } = pay.tiers;
  const where = placeWords(state);
  const finding = findingOf(pay.tiers, slug, state);
  if (tiers.length === 0) {
    return (
      <section className="note-box" aria-labelledby="none">
        <h2 id="none">{finding}</h2>
        <p>
          Why is told beside each source.{" "}
          <a href={rolePayUrl(slug)} target={target}>
            What {pluralOf(slug)} are paid elsewhere
          </a>
        </p>
      </section>
    );
  }
  return (
    <ChartFigure
      id="tiers"
      finding={finding}
      measure={`US dollars a year, ${where}; the middle half, the median, and the 10th to the 90th percentile`}
      source={sources(tiers)}
      sample={samples(tiers)}
      method="/methodology"
      permalink={rolePayUrl(slug, state)}
      csv={`/api/v1/salaries.csv?role=${slug}&state=${state}`}
      embed={target ? undefined : `/embed${rolePayUrl(slug, state)}`}
      target={target}
      level={target ? 1 : 2}
      siteUrl={siteUrl}
      asOf={asOf}
      table={<TierTable tiers={tiers} />}
    >
      <TierBands tiers={tiers} target={target} />
      {missing && (
        <p className="note-box">
          The Bureau of Labor Statistics suppressed the wage of SOC {soc} in {where} for{" "}
          {formatMonth(missing)}; the newest that it released stands in.
        </p>
      )}
    </ChartFigure>
  );
}
