import type { Day, SeriesKey, Span } from "./vocabulary";

/** What the states are sorted by: their names, where they stand, or how far they moved. */
export type StateSort = "name" | "index" | Span;

/** Which series `/trends` shows, and how: a value that the page, its title, its links and the API hold. */
export type TrendFilters = {
  /** In the order in which they were chosen; the first is the one in question. */
  series: readonly SeriesKey[];
  /** The day that is 100; null for each series' own, 1 February 2020 for what the Hiring Lab publishes. */
  base: Day | null;
  /** Seasonally adjusted, where there is such a series. */
  isAdjusted: boolean;
  /** As published first instead of as revised since. */
  isFirst: boolean;
  /** The days in view; null from the first and to the newest. */
  from: Day | null;
  to: Day | null;
  sort: StateSort;
};

export const DEFAULT_TRENDS: TrendFilters = {
  series: ["software-development", "us", "board"],
  base: null,
  isAdjusted: true,
  isFirst: false,
  from: null,
  to: null,
  sort: "name",
};

/** As many as colours can tell apart; the nation stands behind them in grey. */
export const MOST_COLOURED = 4;

/** The one that the others are set against, if any is: the nation, by its total where both are shown. */
export function greyOf(series: readonly SeriesKey[]): SeriesKey | undefined {
  return (["us", "us-new"] as const).find((key) => series.includes(key));
}

/** The canonical query string, without a question mark: defaults omitted, keys in a fixed order. */
export function trendQuery({ series, base, isAdjusted, isFirst, from, to, sort }: TrendFilters): string {
  const keys = series.join(",");
  const given: [string, string | null][] = [
    ["series", keys === DEFAULT_TRENDS.series.join(",") ? null : keys],
    ["base", base],
    ["adjusted", isAdjusted ? null : "0"],
    ["published", isFirst ? "first" : null],
    ["from", from],
    ["to", to],
    ["sort", sort === DEFAULT_TRENDS.sort ? null : sort],
  ];
  return given.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join("&");
}

/** From the root: `/trends?series=state-CA`. */
export function trendsUrl(filters: TrendFilters): string {
  return address("/trends", trendQuery(filters));
}

/** The chart alone, for the frame on another site, from the root. */
export function embeddedTrendsUrl(filters: TrendFilters): string {
  return address("/embed/trends", trendQuery({ ...filters, sort: DEFAULT_TRENDS.sort }));
}

/** The same figures as a table of values, from the root. */
export function trendTableUrl({ series, base, isAdjusted, isFirst, from, to }: TrendFilters): string {
  const query = trendQuery({ ...DEFAULT_TRENDS, base, isAdjusted, isFirst, from, to });
  return `/api/v1/trends.csv?series=${series.join(",")}${query && `&${query}`}`;
}

/** The same without one of its series, or with one more, which goes last. */
export function withoutSeries(filters: TrendFilters, key: SeriesKey): TrendFilters {
  return { ...filters, series: filters.series.filter((each) => each !== key) };
}

export function withSeries(filters: TrendFilters, key: SeriesKey): TrendFilters {
  return { ...withoutSeries(filters, key), series: [...withoutSeries(filters, key).series, key] };
}

function address(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
