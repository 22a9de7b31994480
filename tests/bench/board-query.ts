import type { Database } from "@/db/client";
import { type ListingFilters, listingQuery } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";

/** One search, timed: milliseconds from the search to the whole board, and how many listings it found. */
export type SearchTiming = { query: string; hasText: boolean; ms: number; total: number; page: number };

/** Run unmeasured first: connections are made and the code is warm, as in a server that runs. */
const WARM_UP = 20;

/**
 * Times the board query for each search, one after the other: 25 rows, the total and every facet, nothing
 * remembered. A page past the end, as there may be in a small database, counts as the first page.
 */
export async function timeSearches(
  searches: readonly ListingFilters[],
  db: Database,
  onProgress: (done: number) => void,
): Promise<SearchTiming[]> {
  for (const search of searches.slice(0, WARM_UP)) await loadBoard(search, { db });
  const timings: SearchTiming[] = [];
  for (const search of searches) {
    timings.push((await timeOne(search, db)) ?? (await timeFirstPage(search, db)));
    onProgress(timings.length);
  }
  return timings;
}

async function timeOne(search: ListingFilters, db: Database): Promise<SearchTiming | null> {
  const startedAt = performance.now();
  const board = await loadBoard(search, { db });
  const ms = performance.now() - startedAt;
  if (!board) return null;
  return { query: listingQuery(search), hasText: search.q !== "", ms, total: board.total, page: search.page };
}

async function timeFirstPage(search: ListingFilters, db: Database): Promise<SearchTiming> {
  const timing = await timeOne({ ...search, page: 1 }, db);
  if (!timing) throw new Error(`The search ${listingQuery(search)} has no first page.`);
  return timing;
}
