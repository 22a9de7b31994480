import { STATES } from "@/lib/places/vocabulary";
import type { Figures, PlaceCode } from "./figures";
import type { Salary } from "./salary";
import { STATISTICS, type Statistic } from "./vocabulary";

/** What a wage was, what it is, and by which part it rose; or why that can't be said. US dollars a year. */
export type YearChange = { statistic: Statistic; from: number | null; to: number | null } & (
  | { part: number; reason: null }
  | { part: null; reason: "top-coded" | "suppressed" }
);

export type WageChanges = { earlier: Salary; later: Salary; changes: YearChange[] };

/** The two newest vintages of BLS wages, the earlier first; null where there are not two. */
export function lastTwoVintages(figures: Figures): [string, string] | null {
  const [later, earlier] = figures.vintages("oews");
  return later && earlier ? [earlier, later] : null;
}

/**
 * How each wage of an occupation in a place changed between the two newest vintages. A figure that was at or
 * above the survey's cap in either is no figure to compare: it could only seem to rise or fall.
 * Null where a vintage has no row for the place.
 */
export function wageChanges(figures: Figures, soc: string, place: PlaceCode): WageChanges | null {
  const vintages = lastTwoVintages(figures);
  if (!vintages) return null;
  const [earlier, later] = vintages.map((vintage) => figures.wages(soc, place, vintage));
  if (!earlier || !later) return null;
  return { earlier, later, changes: STATISTICS.map(({ value }) => yearChange(value, earlier, later)) };
}

/** How one wage changed. */
export function yearChange(statistic: Statistic, earlier: Salary, later: Salary): YearChange {
  const [from, to] = [earlier[statistic], later[statistic]];
  if (from !== null && to !== null) return { statistic, from, to, part: to / from - 1, reason: null };
  const isCapped = [earlier, later].some((row) => row[statistic] === null && isAtCap(row, statistic));
  return { statistic, from, to, part: null, reason: isCapped ? "top-coded" : "suppressed" };
}

/** Fewer jobs than this make a median that moves by chance. */
const ENOUGH_JOBS = 1_000;

export type Mover = {
  state: (typeof STATES)[number]["code"];
  change: YearChange & { part: number };
  jobs: number;
};

/** The states in which the occupation's median rose most and least, of those with 1,000 jobs in both years. */
export function largestMovers(figures: Figures, soc: string, most: number): { up: Mover[]; down: Mover[] } {
  const movers = STATES.flatMap(({ code }): Mover[] => {
    const found = wageChanges(figures, soc, code);
    const jobs = Math.min(found?.earlier.employment ?? 0, found?.later.employment ?? 0);
    const change = found?.changes.find(({ statistic }) => statistic === "median");
    if (!change || change.part === null || jobs < ENOUGH_JOBS) return [];
    return [{ state: code, change, jobs: found?.later.employment ?? jobs }];
  }).sort((a, b) => b.change.part - a.change.part);
  return {
    up: movers.filter(({ change }) => change.part > 0).slice(0, most),
    down: movers
      .filter(({ change }) => change.part < 0)
      .slice(-most)
      .reverse(),
  };
}

/** A mean is never capped; of a top-coded row only the percentiles are. */
function isAtCap(row: Salary, statistic: Statistic): boolean {
  return row.isTopCoded && statistic !== "mean";
}
