import { dayNumber } from "@/lib/days";
import type { PlotLine } from "./plot-scale";

/** A day as recharts reads it: its number, and each run's figure under the run's id. */
export type ChartRow = { number: number; day: string; [run: string]: number | string };

/** A stretch of a line without a gap, which is drawn through whatever days it lacks. */
export type Run = { id: string; line: PlotLine };

/** More days than a screen has pixels are thinned to one a week, and what must not be missed. */
const MOST_ROWS = 900;
const WEEK = 7;

/** The rows of a chart, one a day that any line has a figure for, and the runs to draw. */
export function chartRows(lines: readonly PlotLine[], kept: readonly string[] = []) {
  const rows = new Map<string, ChartRow>();
  const runs: Run[] = [];
  const always = new Set([...kept, ...lines.flatMap(edgesOf)]);
  const days = new Set(lines.flatMap(({ points }) => points.map(([day]) => day)));
  const isLong = days.size > MOST_ROWS;
  for (const line of lines) {
    let id = "";
    line.points.forEach(([day, value], at) => {
      if (value === null) return;
      if ((line.points[at - 1]?.[1] ?? null) === null) {
        id = `${line.key}:${at}`;
        runs.push({ id, line });
      }
      const number = dayNumber(day);
      if (isLong && number % WEEK !== 0 && !day.endsWith("-01") && !always.has(day)) return;
      const row = rows.get(day) ?? { number, day };
      row[id] = value;
      rows.set(day, row);
    });
  }
  return { rows: [...rows.values()].sort((a, b) => a.number - b.number), runs };
}

/** The days on which a line begins, ends, or breaks off. */
function edgesOf({ points }: PlotLine): string[] {
  return points.flatMap(([day, value], at) => {
    const [before, after] = [points[at - 1]?.[1] ?? null, points[at + 1]?.[1] ?? null];
    return value !== null && (before === null || after === null) ? [day] : [];
  });
}

/** A month's figure stands until the next. */
const MONTH = 31;

/** What a line says of a day: its figure, or the month's that stands for it; null in a gap and beyond its ends. */
export function readAt({ points }: PlotLine, day: string): { day: string; value: number } | null {
  const at = points.findLastIndex(([each]) => each <= day);
  const [found, value] = points[at] ?? [];
  if (found === undefined || value === undefined || value === null) return null;
  if (found === day) return { day, value };
  const isBetween = points[at + 1] !== undefined && dayNumber(day) - dayNumber(found) <= MONTH;
  return isBetween ? { day: found, value } : null;
}
