import { mean, median } from "d3-array";
import { dayNumber, dayOf, monthsBefore } from "@/lib/days";
import type { Point } from "./points";

/** What a season adds to the logarithm of a figure; each kind adds up to nothing. */
export type SeasonalFactors = {
  /** From Sunday. */
  weekday: readonly number[];
  /** From 1 January, in a year of 365 days; 29 February takes 28 February's. */
  yearday: readonly number[];
};

/** The years that factors are estimated from, both days within. */
export type Window = { from: string; to: string };

const YEAR = 365;
const WEEK = 7;
/** Days of the year over which factors are smoothed. */
const SMOOTHED = 31;
/**
 * Years that factors are estimated from. Indeed's raw index of 2025 and 2026 is 0.44% off its adjusted one with
 * three, its level made the same, 0.71% with five and 0.70% with all: what happened once is forgotten sooner.
 */
const YEARS = 3;
/** The part of the days around one that have to be known for their mean to be its trend. */
const LEAST_KNOWN = 0.9;

type Log = { number: number; weekday: number; yearday: number; value: number };

/**
 * Estimates the seasonal factors of a daily series from the days within a window and, for the mean around the
 * first of them, the half year before; from what comes after, nothing. After the Deutsche Bundesbank's way with
 * daily series (D. Ollech, Seasonal adjustment of daily time series, 2018): in logarithms, first the day of the
 * week, then the day of the year. Simplified: where they fit STL and a regression, here it is the median deviation
 * from a centred mean, of 7 and of 365 days, the latter smoothed over 31 days. The day of the month, moving
 * holidays, outliers and a season that changes are not modelled. Null where the window has too few days.
 */
export function seasonalFactors(points: readonly Point[], { from, to }: Window): SeasonalFactors | null {
  const logs = logsWithin(points, dayOf(dayNumber(from) - (YEAR - 1) / 2), to);
  const weekday = centred(mediansBy(deviations(logs, WEEK), (log) => log.weekday, WEEK));
  if (!weekday) return null;
  const steady = logs.map((log) => ({ ...log, value: log.value - (weekday[log.weekday] ?? 0) }));
  const yearday = centred(mediansBy(deviations(steady, YEAR), (log) => log.yearday, YEAR));
  return yearday && { weekday, yearday: smoothed(yearday) };
}

/** The series without its season; gaps stay gaps. Its level is left as it comes out: rebase it. */
export function adjust(points: readonly Point[], { weekday, yearday }: SeasonalFactors): Point[] {
  return points.map(([day, value]) => {
    if (value === null) return [day, null];
    const at = placeOf(dayNumber(day));
    return [day, value * Math.exp(-(weekday[at.weekday] ?? 0) - (yearday[at.yearday] ?? 0))];
  });
}

/**
 * A series of three years or more, adjusted; null of a shorter one, and where gaps leave too little of its first
 * three years. A year's factors are estimated from the three calendar years before it, as they would have been at
 * the time, so no later figure changes an adjusted one. Until three of those lie behind, its first three years give
 * the factors, their own too. Its level is left as it comes out: rebase it.
 */
export function adjustSeries(points: readonly Point[]): Point[] | null {
  const figures = points.filter(([, value]) => value !== null);
  const [first, last] = [figures[0]?.[0], figures.at(-1)?.[0]];
  if (!first || !last) return null;
  const beginning = { from: first, to: dayOf(dayNumber(monthsBefore(first, -12 * YEARS)) - 1) };
  let factors = last < beginning.to ? null : seasonalFactors(points, beginning);
  if (!factors) return null;
  const adjusted: Point[] = [];
  for (const [year, ofYear] of Map.groupBy(points, ([day]) => Number(day.slice(0, 4)))) {
    const past = { from: `${year - YEARS}-01-01`, to: `${year - 1}-12-31` };
    // Once three whole years lie behind. Gaps may leave too little of them: then the factors before stay.
    if (past.from >= first) factors = seasonalFactors(points, past) ?? factors;
    adjusted.push(...adjust(ofYear, factors));
  }
  return adjusted;
}

function logsWithin(points: readonly Point[], from: string, to: string): Log[] {
  return points.flatMap(([day, value]) => {
    if (value === null || value <= 0 || day < from || day > to) return [];
    const number = dayNumber(day);
    return [{ number, ...placeOf(number), value: Math.log(value) }];
  });
}

function placeOf(number: number): { weekday: number; yearday: number } {
  const date = new Date(number * 86_400_000);
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
  const isLeapDay = month === 1 && day === 29;
  // 1970 was no leap year, so its days are those of all others.
  const yearday = Date.UTC(1970, month, isLeapDay ? 28 : day) / 86_400_000;
  // 1 January 1970 was a Thursday.
  return { weekday: (((number + 4) % WEEK) + WEEK) % WEEK, yearday };
}

/** How far each lies from the mean of the `span` days around it, where at least nine in ten of those are known. */
function deviations(logs: readonly Log[], span: number): Log[] {
  const [first, last] = [logs[0]?.number ?? 0, logs.at(-1)?.number ?? 0];
  const half = (span - 1) / 2;
  // Running totals of what is known up to each day.
  const totals = [{ sum: 0, count: 0 }];
  const byNumber = new Map(logs.map(({ number, value }) => [number, value]));
  for (let number = first; number <= last; number++) {
    const { sum, count } = totals.at(-1) ?? { sum: 0, count: 0 };
    const value = byNumber.get(number);
    totals.push({ sum: sum + (value ?? 0), count: count + (value === undefined ? 0 : 1) });
  }
  return logs.flatMap((log) => {
    const [before, after] = [totals[log.number - half - first], totals[log.number + half + 1 - first]];
    if (!before || !after || after.count - before.count < span * LEAST_KNOWN) return [];
    return [{ ...log, value: log.value - (after.sum - before.sum) / (after.count - before.count) }];
  });
}

/** The middle deviation of each place in the cycle; null where one has none. */
function mediansBy(logs: readonly Log[], placeIn: (log: Log) => number, places: number): number[] | null {
  const byPlace = Map.groupBy(logs, placeIn);
  const found = Array.from({ length: places }, (_, place) =>
    median(byPlace.get(place) ?? [], ({ value }) => value),
  );
  return found.every((value) => value !== undefined) ? found : null;
}

/** The mean of so many days around each. The year is a circle, so what adds up to nothing still does. */
function smoothed(factors: readonly number[]): number[] {
  const half = (SMOOTHED - 1) / 2;
  return factors.map((_, at) => {
    const around = Array.from({ length: SMOOTHED }, (__, step) => factors.at((at + step - half) % YEAR) ?? 0);
    return mean(around) ?? 0;
  });
}

function centred(factors: readonly number[] | null): number[] | null {
  if (!factors) return null;
  const middle = mean(factors) ?? 0;
  return factors.map((factor) => factor - middle);
}
