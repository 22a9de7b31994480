import type { PayBand } from "./salary";

/** The published points of a market, US dollars a year; null where its source gives none. */
export type PayPoints = Omit<PayBand, "mean">;

/**
 * Where a pay stands among the published points of a market.
 * `at`: between two of them, at this percentile. `below`, `above`: beyond the lowest or the highest, which is
 * this percentile. `within`: over the highest, under the survey's cap, which the percentile `to` lies beyond.
 * `capped`: at or above the cap. `unknown`: no point is published.
 */
export type PayStanding =
  | { kind: "at"; percentile: number }
  | { kind: "below"; percentile: number }
  | { kind: "above"; percentile: number }
  | { kind: "within"; from: number; to: number }
  | { kind: "capped"; cap: number }
  | { kind: "unknown" };

/**
 * Sets a pay (US dollars a year) against a market. Between published points it is interpolated linearly;
 * beyond the outermost nothing is invented. `cap`: the survey's top code, where a missing point lies at or
 * above it; null where none does.
 */
export function payStanding(amount: number, points: PayPoints, cap: number | null): PayStanding {
  const known = publishedPoints(points);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest) return { kind: "unknown" };
  if (cap !== null && amount >= cap) return { kind: "capped", cap };
  if (amount < lowest.amount) return { kind: "below", percentile: lowest.percentile };
  if (amount > highest.amount) {
    const next = cap === null ? undefined : PERCENTILES.find(({ at }) => at > highest.percentile);
    return next
      ? { kind: "within", from: highest.percentile, to: next.at }
      : { kind: "above", percentile: highest.percentile };
  }
  return { kind: "at", percentile: interpolated(amount, known) };
}

type Point = { percentile: number; amount: number };

const PERCENTILES = [
  { name: "p10", at: 10 },
  { name: "p25", at: 25 },
  { name: "median", at: 50 },
  { name: "p75", at: 75 },
  { name: "p90", at: 90 },
] as const;

function publishedPoints(points: PayPoints): Point[] {
  return PERCENTILES.flatMap(({ name, at }) => {
    const amount = points[name];
    return amount === null ? [] : [{ percentile: at, amount }];
  });
}

/** Several percentiles may be of one amount, as where a firm offers many the same: that amount is in their middle. */
function interpolated(amount: number, known: Point[]): number {
  const equal = known.filter((point) => point.amount === amount);
  const [first, last] = [equal[0], equal.at(-1)];
  if (first && last) return (first.percentile + last.percentile) / 2;
  const under = known.filter((point) => point.amount < amount).at(-1);
  const over = known.find((point) => point.amount > amount);
  if (!under || !over) throw new RangeError(`${amount} lies beyond the published points.`);
  const part = (amount - under.amount) / (over.amount - under.amount);
  return under.percentile + part * (over.percentile - under.percentile);
}
