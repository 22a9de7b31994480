import { dayNumber } from "@/lib/days";
import type { Point } from "./points";
import type { Day } from "./vocabulary";

/** Where a month has one figure, it stands for the days up to the next. */
const MONTH = 31;

/**
 * The figure that stands for a day: its own; or, where a series has only one a month, the newest before it.
 * Null where there is none, as in a gap.
 */
export function valueOn(points: readonly Point[], day: Day): number | null {
  const at = lastUpTo(points, day);
  const found = points[at];
  if (!found) return null;
  const isKept = found[0] === day || isWithinMonth(points, at, day);
  return isKept ? found[1] : null;
}

/** The same series with the figure that stands for `base` as 100, to two decimals; null where none does. */
export function rebase(points: readonly Point[], base: Day): Point[] | null {
  const level = valueOn(points, base);
  if (level === null || level <= 0) return null;
  return points.map(([day, value]) => [day, value === null ? null : round((value / level) * 100)]);
}

/** To two decimals, as the Hiring Lab publishes. */
export function round(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}

/** A month's figure is followed by that of another month, not by the next day's or a gap. */
function isWithinMonth(points: readonly Point[], at: number, day: Day): boolean {
  const [found, next] = [points[at], points[at + 1]];
  if (!found || !next) return false;
  const start = dayNumber(found[0]);
  return dayNumber(next[0]) - start > 1 && dayNumber(day) - start < MONTH;
}

/** The position of the last point that is not after a day; -1 before the first. */
export function lastUpTo(points: readonly Point[], day: Day): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.[0] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
