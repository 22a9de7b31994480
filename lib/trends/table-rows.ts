import { pointsWithin, type TrendLine, type TrendView } from "./view";
import type { Day } from "./vocabulary";

/** A day, and what each line has for it; null where it has nothing. */
export type TableRow = { day: Day; values: (number | null)[] };

/** The first of each month and every line's newest day, newest first. */
export function tableRows(lines: readonly TrendLine[], range: TrendView["range"]): TableRow[] {
  const columns = lines.map(({ points }) => new Map(pointsWithin(points, range)));
  const days = new Set(columns.flatMap((column) => [...column.keys()].filter((day) => day.endsWith("-01"))));
  for (const { standing } of lines) {
    if (standing && range.from <= standing.day && standing.day <= range.to) days.add(standing.day);
  }
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({ day, values: columns.map((column) => column.get(day) ?? null) }));
}
