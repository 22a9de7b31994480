import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { type Standing, standingOf } from "./changes";
import type { StateSort, TrendFilters } from "./filters";
import type { Point } from "./points";
import { formatIndex } from "./sentences";
import type { Series } from "./series";
import type { Day } from "./vocabulary";

/** A state's index as a small drawing shows it: a value for each of `StatesView.days`; null standing where it has none. */
export type StateTrend = {
  code: StateCode;
  name: string;
  values: (number | null)[];
  standing: Standing | null;
};

/** The states side by side, on one scale, with the nation behind each. 1 February 2020 = 100 in all. */
export type StatesView = {
  filters: TrendFilters;
  /** The first of each month, which is what 200 pixels can show of six years, and the newest day. */
  days: Day[];
  states: StateTrend[];
  nation: (number | null)[];
  finding: string;
  isAdjusted: boolean;
};

/** `series` holds the 51 states', `nation` that of the United States. */
export function statesView(filters: TrendFilters, series: readonly Series[], nation: Series): StatesView {
  const found = STATES.flatMap(({ code, name }) => {
    const of = series.find(({ key }) => key === `state-${code}`);
    return of ? [{ code, name, points: of.points }] : [];
  });
  const days = daysOf(found.map(({ points }) => points));
  const states = found.map(({ code, name, points }) => ({
    ...{ code, name },
    values: valuesOn(days, points),
    standing: standingOf(points),
  }));
  return {
    filters,
    days,
    states: states.toSorted(by(filters.sort)),
    nation: valuesOn(days, nation.points),
    finding: findingOf(states),
    isAdjusted: series.some(({ isAdjusted }) => isAdjusted),
  };
}

/** From the first to the newest day of any: the firsts of months, and the newest. */
function daysOf(all: readonly (readonly Point[])[]): Day[] {
  const firsts = new Set<Day>();
  let newest = "";
  for (const points of all) {
    for (const [day] of points) if (day.endsWith("-01")) firsts.add(day);
    const last = points.findLast(([, value]) => value !== null)?.[0] ?? "";
    if (last > newest) newest = last;
  }
  return newest ? [...new Set([...firsts, newest])].sort() : [];
}

function valuesOn(days: readonly Day[], points: readonly Point[]): (number | null)[] {
  const known = new Map(points);
  return days.map((day) => known.get(day) ?? null);
}

/** By name, or from the most to the least; those without come last. */
function by(sort: StateSort) {
  const figure = ({ standing }: StateTrend): number => {
    if (!standing || sort === "name") return Number.NEGATIVE_INFINITY;
    if (sort === "index") return standing.value;
    return standing.changes[sort] ?? Number.NEGATIVE_INFINITY;
  };
  return (a: StateTrend, b: StateTrend) => {
    const [first, second] = [figure(a), figure(b)];
    return first === second ? a.name.localeCompare(b.name, "en") : second - first;
  };
}

/** "13 of 51 states list more jobs than on 1 February 2020; Alaska most (130.1), the District of Columbia least (70.9)" */
function findingOf(states: readonly StateTrend[]): string {
  const ranked = states
    .flatMap(({ name, standing }) => (standing ? [{ name, value: standing.value }] : []))
    .sort((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least) return "No state has figures yet";
  const more = ranked.filter(({ value }) => value > 100).length;
  return `${more} of ${ranked.length} states list more jobs than in early 2020: ${most.name} stands highest at ${formatIndex(most.value)}, ${least.name} lowest at ${formatIndex(least.value)}`;
}
