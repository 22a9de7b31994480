import { parse } from "csv-parse/sync";
import { dayNumber, monthsBefore } from "@/lib/days";
import { type OwnColumns, printOwnTable, readOwnTable } from "@/lib/salaries/own-table";
import type { HiringLabReading, ReadPoint } from "./read-hiring-lab";
import type { SeriesKey } from "./vocabulary";

/** Days at a series' end that ship one by one, so that a week's and a month's change can be told. */
const DAYS_KEPT = 35;

/** What of daily series ships: the first of each month, the newest days, and the day a year before the newest. */
export function levelsOf(points: readonly ReadPoint[]): ReadPoint[] {
  const newest = points.reduce((last, { day }) => (day > last ? day : last), "");
  const from = dayNumber(newest) - DAYS_KEPT;
  const yearBefore = monthsBefore(newest, 12);
  return points.flatMap((point) => {
    if (dayNumber(point.day) > from) return [point];
    const isKept = point.day.endsWith("-01") || point.day === yearBefore;
    return isKept ? [{ ...point, isMonthly: true }] : [];
  });
}

/**
 * Points as a table that ships in `db/reference`: a row a day, a column a series (`us raw` for one that isn't
 * adjusted), `kept` saying whether the day stands for its month; blank where a series has no figure. Figures are as
 * published, to the last decimal: a rounded one would look revised once the published one is imported.
 */
export function printPoints(points: readonly ReadPoint[]): string {
  const columns = [...new Set(points.map(columnOf))];
  const rows = [...Map.groupBy(points, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([day, ofDay]) => {
    const values = new Map(ofDay.map((point) => [columnOf(point), point.value]));
    const kept = ofDay[0]?.isMonthly ? "month" : "day";
    return [day, kept, ...columns.map((column) => values.get(column) ?? "")].join(",");
  });
  return `${[["day", "kept", ...columns].join(","), ...lines].join("\n")}\n`;
}

/** Reads what `printPoints` printed. */
export function readPoints(text: string): ReadPoint[] {
  const records: Record<string, string>[] = parse(text, { columns: true });
  return records.flatMap(({ day = "", kept, ...values }) =>
    Object.entries(values).flatMap(([column, words]) =>
      words === "" ? [] : [{ ...seriesOf(column), day, value: Number(words), isMonthly: kept === "month" }],
    ),
  );
}

type Break = HiringLabReading["breaks"][number];

const BREAKS: OwnColumns<Break> = [
  ["series", "series", "text"],
  ["day", "day", "text"],
  ["what", "what", "text"],
];

export const printBreaks = (rows: readonly Break[]) => printOwnTable(BREAKS, rows);
export const readBreaks = (text: string): Break[] => readOwnTable(BREAKS, text);

const RAW = " raw";

/** A share is never adjusted, so that needs no word. */
function columnOf({ series, isAdjusted }: ReadPoint): string {
  return isAdjusted || isShare(series) ? series : `${series}${RAW}`;
}

function seriesOf(column: string): { series: SeriesKey; isAdjusted: boolean } {
  const series = column.replace(RAW, "") as SeriesKey;
  return { series, isAdjusted: !column.endsWith(RAW) && !isShare(series) };
}

function isShare(series: string): boolean {
  return series === "remote-share" || series === "pay-stated";
}
