import { ScrollRegion } from "@/components/ui/scroll-region";
import { bandScale } from "@/lib/salaries/band-scale";
import { formatDollars, formatSpan } from "@/lib/salaries/sentences";
import { methodUrl } from "@/lib/salaries/sourcing";
import type { Tier } from "@/lib/salaries/tiers";
import { BandAxis, BandRow, middleHalf } from "./band-row";
import { tierName } from "./tier-names";

/** Every tier of a market on one scale, the best first. `mark`: a pay set against them, US dollars a year. */
export function TierBands({
  tiers,
  mark = null,
  target,
}: {
  tiers: readonly Tier[];
  mark?: number | null;
  target?: "_blank";
}) {
  const drawn = tiers.flatMap(({ p10, p25, median, p75, p90 }) => [p10, p25, median, p75, p90]);
  const scale = bandScale([...drawn, mark]);
  return (
    <>
      {tiers.map((tier) => (
        <BandRow
          key={tier.source}
          band={{
            ...tier,
            id: tier.source,
            label: tierName(tier),
            range: tier.source === "modelled" ? tier.interval : null,
            mark,
          }}
          scale={scale}
          tag={tier.source === "modelled" ? undefined : tagOf(tier)}
          figure={<TierFigure tier={tier} />}
        >
          {middleHalf(tier)}. {tier.note && `${tier.note}. `}
          {tier.origin}: <span className="num">{tier.sample}</span>.{" "}
          <a href={methodUrl(tier.source)} target={target}>
            Method
          </a>
        </BandRow>
      ))}
      <BandAxis scale={scale} />
    </>
  );
}

/** The median; of a model the range in which it lies. */
export function TierFigure({ tier }: { tier: Tier }) {
  const { source, interval, median, cap } = tier;
  if (source === "modelled" && interval) return formatSpan(interval.low, interval.high);
  if (median !== null) return formatDollars(median);
  return cap === null ? "not released" : `${formatDollars(cap)} or more`;
}

/** What must be known before the figure is read. */
export function tagOf({ isThin, isSample, source }: Tier): string | undefined {
  if (isThin) return "thin";
  if (isSample) return "invented";
  return source === "modelled" ? "modelled" : undefined;
}

/** The same in figures. */
export function TierTable({ tiers }: { tiers: readonly Tier[] }) {
  return (
    <ScrollRegion label="The figures">
      <table className="pay-table">
        <thead>
          <tr>
            <th scope="col">Source</th>
            {["10th", "25th", "Median", "75th", "90th"].map((name) => (
              <th key={name} scope="col" className="n">
                {name}
              </th>
            ))}
            <th scope="col" className="n">
              Sample
            </th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => {
            const { source, p10, p25, median, p75, p90, cap, sample } = tier;
            return (
              <tr key={source}>
                <th scope="row">
                  {tierName(tier)} {tagOf(tier) && <span className="tag">{tagOf(tier)}</span>}
                </th>
                {Object.entries({ p10, p25, median, p75, p90 }).map(([name, amount]) => (
                  <td key={name} className="n">
                    {amount === null ? missing(cap) : formatDollars(amount)}
                  </td>
                ))}
                <td className="n quiet">{sample}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function missing(cap: number | null): string {
  return cap === null ? "not released" : `${formatDollars(cap)} or more`;
}
