import { isDay } from "@/lib/days";
import { listOf, type Params, valuesOf } from "@/lib/params";
import { DEFAULT_TRENDS, greyOf, MOST_COLOURED, type StateSort, type TrendFilters } from "./filters";
import { SERIES_KEYS } from "./series-names";
import { type Day, PUBLISHED_BASE, type SeriesKey, SPANS } from "./vocabulary";

const SORTS: readonly StateSort[] = ["name", "index", ...SPANS.map(({ value }) => value)];

/**
 * Reads which series are asked for, from an address or a form. It never fails: what can't be read falls back
 * to its default, what can stays. Besides the nation `most` series are kept, in the order given. Runs in the
 * browser, too.
 */
export function parseTrendFilters(params: Params, most = MOST_COLOURED): TrendFilters {
  const series = atMost(seriesOf(params), most);
  const first = (name: string) => valuesOf(params, name)[0]?.trim().toLowerCase() ?? "";
  const from = readDay(first("from"));
  const to = readDay(first("to"));
  const isInOrder = from === null || to === null || from <= to;
  return {
    series: series.length > 0 ? series : DEFAULT_TRENDS.series,
    base: baseOf(first("base")),
    isAdjusted: first("adjusted") !== "0",
    isFirst: first("published") === "first",
    from: isInOrder ? from : null,
    to: isInOrder ? to : null,
    sort: SORTS.find((sort) => sort === first("sort")) ?? DEFAULT_TRENDS.sort,
  };
}

function atMost(series: readonly SeriesKey[], most: number): SeriesKey[] {
  const grey = greyOf(series);
  const others = series.filter((key) => key !== grey).slice(0, most);
  return series.filter((key) => key === grey || others.includes(key));
}

/** Those that there are, each once, in whatever case they were typed; what a form adds (`add`) comes last. */
function seriesOf(params: Params): SeriesKey[] {
  const asked = [...listOf(params, "series"), ...listOf(params, "add")].map((key) => key.toLowerCase());
  const found = asked.map((key) => SERIES_KEYS.find((known) => known.toLowerCase() === key));
  return [...new Set(found.filter((key) => key !== undefined))];
}

/** `2020-01` means what the source has as its base, and so does that day itself. */
function baseOf(words: string): Day | null {
  const day = readDay(words);
  return day === PUBLISHED_BASE ? null : day;
}

function readDay(words: string): Day | null {
  return isDay(words) ? words : null;
}
