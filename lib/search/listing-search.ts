import type { ListingCard } from "@/lib/listings/board";
import type { CountedFacets } from "@/lib/listings/facets";
import type { ListingFilters } from "@/lib/listings/filters";

/** Totals of a search: how many listings it finds, and how many of those state no pay in US dollars. */
export type Totals = { total: number; unpaidTotal: number };

/**
 * What answers the searches of the board. Postgres does (`lib/listings/search-queries.ts`); an index in the
 * process can stand in its place. `asOf` is the clock that `posted` goes by.
 */
export type ListingSearch = {
  /** The totals and every facet. Neither sort nor page changes them. */
  count: (filters: ListingFilters, asOf: Date) => Promise<CountedFacets>;
  /** One page, in the search's order; empty past the end. */
  list: (filters: ListingFilters, asOf: Date) => Promise<ListingCard[]>;
  /** The totals of several searches, in their order. */
  countEach: (searches: readonly ListingFilters[], asOf: Date) => Promise<Totals[]>;
  /** Whether any open listing is invented sample data. */
  hasSamples: () => Promise<boolean>;
};
