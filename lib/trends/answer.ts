import type { TrendFilters } from "./filters";
import type { Point } from "./points";
import { rebase } from "./rebase";
import type { Series } from "./series";
import { seriesName } from "./series-names";
import type { Day } from "./vocabulary";

/** A series as the API gives it: on the base and of the days that were asked for. */
export type AnsweredSeries = {
  key: string;
  label: string;
  source: string;
  /** The day that is 100; null where there is none. */
  base: Day | null;
  adjusted: boolean;
  /** Of the board's own: the mean number of open listings in the newest week. */
  n: number | null;
  sample: boolean;
  revised: boolean;
  reason: "thin" | "not loaded" | "no base" | null;
  breaks: { day: Day; what: string }[];
  points: Point[];
};

/** What a series answers to filters: figures to two decimals, and a reason where it has none. */
export function answerOf(series: Series, { base: wanted, from, to }: TrendFilters): AnsweredSeries {
  const { key, isSample, isAdjusted, isRevised, n, reason, breaks } = series;
  const { label, source } = seriesName(key);
  const base = wanted ?? series.base;
  const points = base === null || base === series.base ? series.points : rebase(series.points, base);
  return {
    ...{ key, label, source, base, adjusted: isAdjusted, n, sample: isSample, revised: isRevised },
    reason: reason ?? (points === null ? "no base" : null),
    breaks: breaks.map(({ day, what }) => ({ day, what })),
    points: (points ?? []).filter(([day]) => (from === null || from <= day) && (to === null || day <= to)),
  };
}

/** The columns of the table of values. */
export const TREND_COLUMNS = ["series", "source", "base", "adjusted", "date", "value"] as const;

/** The same as RFC 4180 has it: a row a day of each series, blank for a gap. */
export function printTrendTable(answered: readonly AnsweredSeries[]): string {
  const rows = answered.flatMap(({ key, source, base, adjusted, points }) =>
    points.map(([day, value]) =>
      [key, quoted(source), base ?? "", adjusted ? 1 : 0, day, value ?? ""].join(","),
    ),
  );
  return [TREND_COLUMNS.join(","), ...rows, ""].join("\r\n");
}

function quoted(words: string): string {
  return /[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
