import "server-only";
import { appDb, type Database } from "@/db/client";
import { FEED_SIZE, type ListingFeed } from "./feed";
import { type ListingFilters, listingQuery } from "./filters";
import { loadBoard } from "./load-board";
import { listListings } from "./queries";
import { PAGE_SIZE } from "./vocabulary";

/** A search's newest listings, whatever its sort and page are. */
export async function loadFeed(
  filters: ListingFilters,
  { now = new Date(), db = appDb }: { now?: Date; db?: Database } = {},
): Promise<ListingFeed> {
  const newest = { ...filters, sort: "newest", page: 1 } as const;
  const board = await loadBoard(newest, { now, db });
  // A copy: the first page may be one that is remembered for others.
  const listings = [...(board?.listings ?? [])];
  for (let page = 2; page <= Math.min(board?.pages ?? 1, FEED_SIZE / PAGE_SIZE); page += 1) {
    listings.push(...(await listListings({ ...newest, page }, now, db)));
  }
  return {
    title: board?.title ?? "Tech jobs",
    query: listingQuery(newest),
    listings,
    asOf: now.toISOString(),
  };
}
