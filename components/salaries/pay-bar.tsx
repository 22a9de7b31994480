import type { MarketBand } from "@/lib/salaries/band";
import type { YearlyRange } from "@/lib/salaries/bar-words";
import { PAY_AXIS, payScale } from "@/lib/salaries/scale";
import { isThin } from "@/lib/salaries/sourcing";

/**
 * This listing above, the market below, on the one axis of all bars: a line from the 10th to the 90th
 * percentile, a box over the middle half, a tick at the median. What its source does not give isn't drawn.
 * A thin market is hatched, by the pattern that the page brings. `label` says all of it in a sentence.
 */
export function PayBar({
  pay,
  band,
  label,
}: {
  pay: YearlyRange | null;
  band: MarketBand | null;
  label: string;
}) {
  return (
    <svg className="paybar on-axis" role="img" aria-label={label}>
      {band && <Market band={band} middle={pay ? 15.5 : 11} />}
      {pay && <ThisListing pay={pay} />}
    </svg>
  );
}

/** The ticks that stand once over a column of bars. */
export function PayAxis() {
  return (
    <svg className="pay-axis" aria-hidden="true">
      {PAY_AXIS.ticks.map((tick) => (
        <text key={tick} x={percent(tick)} y="12">
          ${tick / 1000}k
        </text>
      ))}
    </svg>
  );
}

/** Where the line ends; in a small market both may be the same. */
export const ENDS = ["p10", "p90"] as const;

/** Where the line ends, and the middle on top; how far each reaches up and down. */
const TICKS = [
  ["p10", "range", 3],
  ["p90", "range", 3],
  ["median", "median", 6.5],
] as const;

function Market({ band, middle }: { band: MarketBand; middle: number }) {
  const { p10, p25, median, p75, p90 } = band;
  const low = p10 ?? p25 ?? median;
  const high = p90 ?? p75 ?? median;
  return (
    <>
      {low !== null && high !== null && (
        <line className="range" x1={percent(low)} x2={percent(high)} y1={middle} y2={middle} />
      )}
      {p25 !== null && p75 !== null && (
        <rect className={half(band)} x={percent(p25)} width={span(p25, p75)} y={middle - 5.5} height="11" />
      )}
      {TICKS.map(([name, className, reach]) => {
        const value = band[name];
        const at = value !== null && percent(value);
        return (
          at && (
            <line key={name} className={className} x1={at} x2={at} y1={middle - reach} y2={middle + reach} />
          )
        );
      })}
    </>
  );
}

function ThisListing({ pay: { min, max } }: { pay: YearlyRange }) {
  return (
    <>
      <rect className="this" x={percent(min)} width={span(min, max)} height="7" rx="1" />
      {payScale(max).beyond === "most" && <Arrow x="100%" path="M1 0l6 4.5L1 9z" />}
      {payScale(min).beyond === "least" && <Arrow x="0" path="M-1 0l-6 4.5L-1 9z" />}
    </>
  );
}

/** Says that the bar goes on beyond the axis. */
function Arrow({ x, path }: { x: string; path: string }) {
  return (
    <svg x={x} y="-1" width="8" height="9" overflow="visible" aria-hidden="true">
      <path className="this" d={path} />
    </svg>
  );
}

/** What the box over the middle half looks like. */
export function half(band: MarketBand): string {
  return isThin(band) ? "half thin" : "half";
}

function percent(amount: number): string {
  return `${payScale(amount).at.toFixed(2)}%`;
}

/** One figure is drawn as a mark of 1%, since a bar of no width can't be seen. */
function span(min: number, max: number): string {
  return `${Math.max(1, payScale(max).at - payScale(min).at).toFixed(2)}%`;
}
