import { dayNumber, dayOf } from "@/lib/days";
import type { Point } from "./points";
import type { Day } from "./vocabulary";

/** The longest month: monthly figures that are no further apart follow each other. */
const MONTH = 31;

type Kept = { day: Day; value: number | null; isMonthly: boolean };

/**
 * A series' points in order of their days, with null for each day that ought to be there and isn't: the day
 * after a daily figure, the first of the month after a monthly one. So a gap is seen, never bridged.
 */
export function withGaps(kept: readonly Kept[]): Point[] {
  const points: Point[] = [];
  let last: Kept | undefined;
  for (const point of kept) {
    if (last) points.push(...missingBetween(last, point));
    points.push([point.day, point.value]);
    last = point;
  }
  return points;
}

function missingBetween(before: Kept, after: Kept): Point[] {
  const [start, end] = [dayNumber(before.day), dayNumber(after.day)];
  const isMonthly = before.isMonthly || after.isMonthly;
  if (end - start <= (isMonthly ? MONTH : 1)) return [];
  const missing: Point[] = [];
  for (let number = start + 1; number < end; number++) {
    const day = dayOf(number);
    if (!isMonthly || day.endsWith("-01")) missing.push([day, null]);
  }
  return missing;
}
