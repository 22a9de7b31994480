import { formatDay } from "@/lib/format";
import type { Break } from "./breaks";
import { type Extreme, extremesOf, type Standing, standingOf } from "./changes";
import { greyOf, type TrendFilters } from "./filters";
import type { Point } from "./points";
import { rebase } from "./rebase";
import type { Series } from "./series";
import { type SeriesName, seriesName } from "./series-names";
import type { Day } from "./vocabulary";

/** A line as it is drawn and told: on the base that was asked for. */
export type TrendLine = Omit<SeriesName, "group"> &
  Pick<Series, "isSample" | "isAdjusted" | "isRevised" | "n"> & {
    /** The nation is the grey one; the others have colours in the order in which they were chosen. */
    tone: 1 | 2 | 3 | 4 | "rest";
    /** The day that is 100. */
    base: Day | null;
    points: readonly Point[];
    standing: Standing | null;
    extremes: { high: Extreme; low: Extreme } | null;
    /** Why there is nothing to draw, in words; null where there is. */
    absence: string | null;
  };

/** All that a chart of series shows: drawn from on the server, and made anew in the browser when something is chosen. */
export type TrendView = {
  filters: TrendFilters;
  lines: TrendLine[];
  /** Within the days in view. */
  breaks: Break[];
  /** The days in view, and all there are. */
  range: { from: Day; to: Day };
  limits: { from: Day; to: Day };
};

/** A day to stand on where nothing is there to draw. */
const NOTHING = { from: "2020-02-01", to: "2020-02-02" };

export function trendView(filters: TrendFilters, series: readonly Series[]): TrendView {
  const grey = greyOf(filters.series);
  const coloured = filters.series.filter((key) => key !== grey);
  const lines = series.map((each) => {
    const place = coloured.indexOf(each.key);
    return lineOf(each, filters.base, each.key === grey ? "rest" : (TONES[place] ?? 1));
  });
  const limits = limitsOf(lines);
  const range = { from: filters.from ?? limits.from, to: filters.to ?? limits.to };
  const drawn = new Set(lines.filter(({ absence }) => absence === null).map(({ key }) => key));
  return {
    filters,
    lines,
    breaks: series
      .flatMap(({ breaks }) => breaks)
      .filter(({ series: key, day }) => drawn.has(key) && range.from <= day && day <= range.to),
    range,
    limits,
  };
}

const TONES = [1, 2, 3, 4] as const;

function lineOf(series: Series, wanted: Day | null, tone: TrendLine["tone"]): TrendLine {
  const { key, isSample, isAdjusted, isRevised, n } = series;
  const { label, short, source } = seriesName(key);
  const base = wanted ?? series.base;
  const hasOwnBase = base === series.base;
  const points = (hasOwnBase ? series.points : base && rebase(series.points, base)) || [];
  return {
    ...{ key, label, short, source, isSample, isAdjusted, isRevised, n, tone, base, points },
    standing: standingOf(points),
    extremes: extremesOf(points),
    absence: absenceOf(series, points, base),
  };
}

function absenceOf(series: Series, points: readonly Point[], base: Day | null): string | null {
  if (series.reason === "thin") return "fewer than 30 listings were open on average, too few for an index";
  if (series.reason === "not loaded") return "no figures have been loaded";
  if (points.length > 0) return null;
  return base
    ? `it has no figure for ${formatDay(base)}, the day that is to be 100`
    : "it has no figures yet";
}

function limitsOf(lines: readonly TrendLine[]): { from: Day; to: Day } {
  const days = lines.flatMap(({ points }) =>
    points.filter(([, value]) => value !== null).map(([day]) => day),
  );
  const [first, ...others] = days;
  if (first === undefined) return NOTHING;
  return {
    from: others.reduce((least, day) => (day < least ? day : least), first),
    to: others.reduce((most, day) => (day > most ? day : most), first),
  };
}

/** Those within the days in view; a line is cut where they end. */
export function pointsWithin(points: readonly Point[], { from, to }: { from: Day; to: Day }): Point[] {
  return points.filter(([day]) => from <= day && day <= to);
}
