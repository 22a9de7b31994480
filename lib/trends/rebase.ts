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
  const [found, next] = [points[at], points[at + 1]];
  if (!found) return null;
  // Only where months are kept are there days between one point and the next: a gap has points of its own.
  const isOfMonth = next !== undefined && dayNumber(day) - dayNumber(found[0]) < MONTH;
  return found[0] === day || isOfMonth ? found[1] : null;
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

/** The position of the last point that is not after a day; -1 before the first. */
function lastUpTo(points: readonly Point[], day: Day): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.[0] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
