import { dayNumber, dayOf, monthsBefore } from "@/lib/days";
import type { Point } from "./points";
import { valueOn } from "./rebase";
import type { Day, Span } from "./vocabulary";

/** Where a series stands and how far it has moved, as fractions; null where there is nothing to compare with. */
export type Standing = {
  day: Day;
  value: number;
  changes: Record<Span, number | null>;
  /** Since the day that is 100. */
  sinceBase: number;
};

/** The newest figure of an index beside those of a week, a month and a year before; null of an empty series. */
export function standingOf(points: readonly Point[]): Standing | null {
  const newest = points.findLast(([, value]) => value !== null);
  if (!newest || newest[1] === null) return null;
  const [day, value] = newest;
  const since = (before: Day) => {
    const level = valueOn(points, before);
    return level === null || level === 0 ? null : value / level - 1;
  };
  return {
    day,
    value,
    changes: {
      week: since(dayOf(dayNumber(day) - 7)),
      month: since(monthsBefore(day, 1)),
      year: since(monthsBefore(day, 12)),
    },
    sinceBase: value / 100 - 1,
  };
}

/** The highest and the lowest day; null of an empty series. */
export function extremesOf(points: readonly Point[]): { high: Extreme; low: Extreme } | null {
  const figures = points.flatMap(([day, value], at): Extreme[] =>
    value === null ? [] : [{ day, value, isMonthly: isAlone(points, at) }],
  );
  const [first] = figures;
  if (!first) return null;
  const by = (isFarther: (a: number, b: number) => boolean) =>
    figures.reduce((best, each) => (isFarther(each.value, best.value) ? each : best), first);
  return { high: by((a, b) => a > b), low: by((a, b) => a < b) };
}

/** `isMonthly`: the days around it are not kept, so it is the extreme of its months, not of all days. */
export type Extreme = { day: Day; value: number; isMonthly: boolean };

/** No figure or gap of the day before or after stands beside it. */
function isAlone(points: readonly Point[], at: number): boolean {
  const day = points[at]?.[0];
  if (day === undefined) return false;
  const neighbours = [points[at - 1]?.[0], points[at + 1]?.[0]].filter((each) => each !== undefined);
  return neighbours.length > 0 && neighbours.every((each) => Math.abs(dayNumber(each) - dayNumber(day)) > 1);
}
