import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { answerOf, printTrendTable } from "./answer";
import { type TrendFilters, trendQuery } from "./filters";
import { loadSeries } from "./load-series";
import type { Series } from "./series";

/** The board's own index ends with yesterday, so an answer is good for a while. */
const MAX_AGE_MS = 60_000;
/** A series of all its days is about 50 kB; who asks for more at once than a chart shows waits for them to be written. */
const MOST_HELD = 30;
const MOST_SERIES_HELD = 8;

const memo = createMemo({ maxAge: MAX_AGE_MS, most: MOST_HELD, version: currentDataVersion });

/** The series that are asked for, in that order, each on its own base. */
export async function loadEach(
  { series, isAdjusted, isFirst }: TrendFilters,
  now: Date,
  db: Database = appDb,
): Promise<Series[]> {
  const found: Series[] = [];
  // One after the other: a transaction has one connection, and all but the board's are in memory.
  for (const key of series) found.push(await loadSeries(key, { isAdjusted, isFirst, now }, db));
  return found;
}

/** What the API answers, as JSON text, written once for all who ask within a minute. */
export function loadTrendsJson(filters: TrendFilters): Promise<string> {
  const query = trendQuery(filters);
  return held(filters, `json ${query}`, async () =>
    JSON.stringify({ query, series: await answers(filters) }),
  );
}

/** The same as a table. */
export function loadTrendsTable(filters: TrendFilters): Promise<string> {
  return held(filters, `csv ${trendQuery(filters)}`, async () => printTrendTable(await answers(filters)));
}

function held({ series }: TrendFilters, key: string, write: () => Promise<string>): Promise<string> {
  return series.length > MOST_SERIES_HELD ? write() : memo(key, write);
}

async function answers(filters: TrendFilters) {
  return (await loadEach(filters, new Date())).map((series) => answerOf(series, filters));
}
