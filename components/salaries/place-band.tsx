import { type BandAxis, placeOn } from "@/lib/salaries/band-axis";
import type { PayBand } from "@/lib/salaries/salary";

type Props = { band: PayBand; axis: BandAxis; height: number; label: string; isThin?: boolean };

/**
 * What a place pays on the one axis of a list: a line from the 10th to the 90th percentile, a box over the
 * middle half, a tick at the median. What its source does not give isn't drawn.
 */
export function PlaceBand({ band: { p10, p25, median, p75, p90 }, axis, height, label, isThin }: Props) {
  const at = (amount: number) => `${placeOn(axis, amount)}%`;
  const middle = height / 2;
  const low = p10 ?? p25 ?? median;
  const high = p90 ?? p75 ?? median;
  return (
    <svg className="place-band" height={height} role="img" aria-label={label}>
      {axis.ticks.map((tick) => (
        <line key={tick} className="grid" x1={at(tick)} x2={at(tick)} y2={height} />
      ))}
      {low !== null && high !== null && (
        <line className="range" x1={at(low)} x2={at(high)} y1={middle} y2={middle} />
      )}
      {p10 !== null && <line className="range" x1={at(p10)} x2={at(p10)} y1={middle - 3} y2={middle + 3} />}
      {p90 !== null && <line className="range" x1={at(p90)} x2={at(p90)} y1={middle - 3} y2={middle + 3} />}
      {p25 !== null && p75 !== null && (
        <rect
          className={isThin ? "half thin" : "half"}
          x={at(p25)}
          width={`${(Number(placeOn(axis, p75)) - Number(placeOn(axis, p25))).toFixed(2)}%`}
          y={middle - 5}
          height="10"
        />
      )}
      {median !== null && (
        <line className="median" x1={at(median)} x2={at(median)} y1={middle - 7} y2={middle + 7} />
      )}
    </svg>
  );
}
