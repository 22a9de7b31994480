import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import type { ListingSearch } from "@/lib/search/listing-search";
import { createMemo } from "@/lib/search/memo";
import { rememberedSearch } from "@/lib/search/remembered-search";
import { countFacets } from "./facet-queries";
import { countEach, hasSampleListings, listListings } from "./queries";

/** What the application found stands for so long unless the data changes; ages and "posted within" move on slower. */
export const REMEMBERED = {
  maxAge: 5_000,
  version: currentDataVersion,
};

/** About 30 kB each. */
const MOST_HELD = 500;

/** The search that asks Postgres each time. */
export function searchIn(db: Database): ListingSearch {
  return {
    count: (filters, asOf) => countFacets(filters, asOf, db),
    list: (filters, asOf) => listListings(filters, asOf, db),
    countEach: (searches, asOf) => countEach(searches, asOf, db),
    hasSamples: () => hasSampleListings(db),
  };
}

/** What searches there: the application's, which remembers, or else one that asks each time. */
export function searchOf(db: Database): ListingSearch {
  if (db === appDb) return appSearch;
  return "rollback" in db ? oneAtATime(searchIn(db)) : searchIn(db);
}

/** For a transaction: it has one connection, and what one question sets must not reach into another. */
function oneAtATime(search: ListingSearch): ListingSearch {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    count: (filters, asOf) => inTurn(() => search.count(filters, asOf)),
    list: (filters, asOf) => inTurn(() => search.list(filters, asOf)),
    countEach: (searches, asOf) => inTurn(() => search.countEach(searches, asOf)),
    hasSamples: () => inTurn(() => search.hasSamples()),
  };
}

/** The application's: what it found stands for up to five seconds, or until the data changes. */
const appSearch: ListingSearch = rememberedSearch(
  searchIn(appDb),
  createMemo({ ...REMEMBERED, most: MOST_HELD }),
);
