import { dayNumber } from "@/lib/days";
import type { Point } from "./points";
import type { TrendView } from "./view";

/** One day a week is all that a line of five years can show. */
const WEEK = 7;

/**
 * The points that a drawing and a table need: a day a week, the first of each month, the highest, the lowest
 * and the newest, and both sides of each gap. All are points of the series; none is an average.
 */
export function thinned(
  points: readonly Point[],
  kept: ReadonlySet<string | undefined> = new Set(),
): Point[] {
  return points.filter(([day, value], at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after || kept.has(day) || day.endsWith("-01")) return true;
    if (value === null) return before[1] !== null;
    return before[1] === null || after[1] === null || dayNumber(day) % WEEK === 0;
  });
}

/** The same view with what a page needs of it to be drawn; the browser asks for the rest when somebody wants it. */
export function thinnedView(view: TrendView): TrendView {
  const kept = new Set(
    // The table sets every line's newest day beside the others' figures of that day.
    view.lines.flatMap(({ extremes, standing }) => [extremes?.high.day, extremes?.low.day, standing?.day]),
  );
  const lines = view.lines.map((line) => ({ ...line, points: thinned(line.points, kept) }));
  return { ...view, lines };
}
