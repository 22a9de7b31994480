import type { AnsweredSeries } from "./answer";
import type { Break } from "./breaks";
import type { Point } from "./points";
import type { Day, SeriesKey } from "./vocabulary";

/** An index as it is published or counted, and what must be known to read it. */
export type Series = {
  key: SeriesKey;
  /** What it counts is invented. */
  isSample: boolean;
  isAdjusted: boolean;
  /** Whether figures were published that have been changed since. */
  isRevised: boolean;
  /** The day that is 100; null where there is none. */
  base: Day | null;
  /** In order, with null for gaps. */
  points: Point[];
  /** Of the board's own: open listings, the mean of the newest week; null of what others publish. */
  n: number | null;
  /** Why it has no points: too few listings, or nothing was loaded. */
  reason: "thin" | "not loaded" | null;
  breaks: Break[];
};

/** A series as the API gave it, on its own base. */
export function seriesOfAnswer(answered: AnsweredSeries): Series {
  const { adjusted, sample, revised, reason, breaks, base, n, points } = answered;
  // Its key is of ours: the API knows no others.
  const key = answered.key as SeriesKey;
  return {
    ...{ key, isSample: sample, isAdjusted: adjusted, isRevised: revised, base, points, n },
    reason: reason === "no base" ? null : reason,
    breaks: breaks.map((each) => ({ series: key, ...each })),
  };
}
