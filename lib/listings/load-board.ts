import "server-only";
import { appDb, type Database } from "@/db/client";
import { didYouMean } from "@/lib/search/did-you-mean";
import type { ListingSearch } from "@/lib/search/listing-search";
import { activeFilters, droppableFilters } from "./active-filters";
import type { Board } from "./board";
import { describeListingFilters, describeResult, describeUnpaid } from "./describe-filters";
import type { FilterNames } from "./filter-names";
import { type ListingFilters, listingQuery, NO_FILTERS } from "./filters";
import { searchOf } from "./search-queries";
import { PAGE_SIZE } from "./vocabulary";

/** Suggestions of what to let go of; more would be no help. */
const MOST_SUGGESTED = 6;

type Options = { now?: Date; db?: Database; correct?: typeof didYouMean; search?: ListingSearch };

/**
 * All that `/jobs` shows for one search, as of `now`. Null for a page past the end, which does not exist;
 * the first page always does. `correct` offers other words where nothing was found; `search` finds, and the
 * application's remembers for some seconds.
 */
export async function loadBoard(
  filters: ListingFilters,
  { now = new Date(), db = appDb, correct = didYouMean, search = searchOf(db) }: Options = {},
): Promise<Board | null> {
  const [{ total, unpaidTotal, facets }, listings, isSample] = await Promise.all([
    search.count(filters, now),
    search.list(filters, now),
    search.hasSamples(),
  ]);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (filters.page > pages) return null;
  const names: FilterNames = { skills: namesIn(facets.skill), companies: namesIn(facets.company) };
  return {
    query: listingQuery(filters),
    filters,
    title: describeListingFilters(filters, names),
    description: describeResult(filters, total, names),
    total,
    unpaidTotal,
    unpaidNote: describeUnpaid(unpaidTotal, total),
    facets,
    chips: activeFilters(filters, names).map(({ label, without }) => ({
      label,
      query: listingQuery(without),
    })),
    listings,
    pages,
    next:
      filters.page < pages
        ? `/api/v1/listings?${listingQuery({ ...filters, page: filters.page + 1 })}`
        : null,
    suggestions: total > 0 ? null : await suggest(filters, names, { now, db, correct, search }),
    isSample,
    asOf: now.toISOString(),
  };
}

async function suggest(
  filters: ListingFilters,
  names: FilterNames,
  { now, db, correct, search }: Required<Options>,
): Promise<Board["suggestions"]> {
  const droppable = droppableFilters(filters, names);
  const counts = await search.countEach(
    droppable.map(({ without }) => without),
    now,
  );
  const drop = droppable
    .map(({ label, without }, position) => {
      return { label, query: listingQuery(without), total: counts[position]?.total ?? 0 };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .slice(0, MOST_SUGGESTED);
  return { didYouMean: await otherWords(filters, { now, db, correct, search }), drop };
}

/** Other words that find something: beside the other filters, or, where they find nothing there, alone. */
async function otherWords(filters: ListingFilters, { now, db, correct, search }: Required<Options>) {
  const text = filters.q && (await correct(filters.q, db));
  if (!text) return null;
  const beside = { ...filters, q: text, page: 1 };
  const alone = { ...NO_FILTERS, q: text };
  const counts = await search.countEach([beside, alone], now);
  const found = [beside, alone].findIndex((_, position) => (counts[position]?.total ?? 0) > 0);
  if (found < 0) return null;
  const offered = found === 0 ? beside : alone;
  return { text, query: listingQuery(offered), total: counts[found]?.total ?? 0, isAlone: offered === alone };
}

function namesIn(facets: readonly { value: string; label: string }[]): ReadonlyMap<string, string> {
  return new Map(facets.map(({ value, label }) => [value, label]));
}
