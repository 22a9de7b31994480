import { formatDay } from "@/lib/format";
import { standingOf } from "@/lib/trends/changes";
import { DEFAULT_TRENDS, trendsUrl } from "@/lib/trends/filters";
import { againstBase, directionOf, formatIndex } from "@/lib/trends/sentences";
import type { Series } from "@/lib/trends/series";
import type { StateTrend } from "@/lib/trends/states";
import { HIRING_LAB } from "@/lib/trends/vocabulary";
import type { Finding } from "./findings";

/** What each of these series did over a year: whichever moved farther leads. */
export function seriesFindings(series: readonly { of: Series; people: string }[]): Finding[] {
  return series.flatMap(({ of, people }) => {
    const standing = standingOf(of.points);
    const year = standing?.changes.year;
    if (!standing || year === null || year === undefined || !of.base) return [];
    return [
      {
        words: `${people} ${moved(year)} over the year: the index stands at ${formatIndex(standing.value)}, ${againstBase(standing.sinceBase, of.base)}`,
        basis: `${HIRING_LAB}, ${formatDay(standing.day)}`,
        url: trendsUrl({ ...DEFAULT_TRENDS, series: [of.key] }),
        weight: Math.abs(year),
      },
    ];
  });
}

/** How far apart the states have moved over a year, and since the base. */
export function stateFindings(states: readonly StateTrend[]): Finding[] {
  const known = states.flatMap(({ name, standing }) => {
    const year = standing?.changes.year;
    return standing && year !== null && year !== undefined ? [{ name, standing, year }] : [];
  });
  const ranked = known.toSorted((a, b) => b.year - a.year);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || most === least) return [];
  const newest =
    known
      .map(({ standing }) => standing.day)
      .sort()
      .at(-1) ?? "";
  const basis = `${HIRING_LAB}, all occupations, ${known.length} states, ${formatDay(newest)}`;
  const grown = known.filter(({ standing }) => standing.value > 100);
  return [
    {
      words: `Of all states, listings ${moved(most.year)} in ${most.name} over the year, and ${moved(least.year)} in ${least.name}`,
      basis,
      url: `${trendsUrl({ ...DEFAULT_TRENDS, sort: "year" })}#states`,
      weight: most.year - least.year,
    },
    {
      words: `${grown.length} of ${known.length} states list more jobs than in early 2020`,
      basis,
      url: `${trendsUrl({ ...DEFAULT_TRENDS, sort: "index" })}#states`,
      // Worth telling the fewer, or the more, it is true of.
      weight: Math.abs(grown.length / known.length - 0.5),
    },
  ];
}

/** "rose 17.9%", "fell 4.3%", "hardly moved" */
function moved(change: number): string {
  const direction = directionOf(change);
  if (direction === "level") return "hardly moved";
  return `${direction === "up" ? "rose" : "fell"} ${(Math.abs(change) * 100).toFixed(1)}%`;
}
