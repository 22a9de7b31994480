import { type ListingFilters, listingQuery } from "@/lib/listings/filters";
import type { ListingSearch } from "./listing-search";
import type { Memo } from "./memo";

/**
 * A search whose answers stand for as long as the memo holds them. Counts are held without page and sort,
 * which don't change them.
 */
export function rememberedSearch(search: ListingSearch, memo: Memo): ListingSearch {
  return {
    ...search,
    count: (filters, asOf) => memo(`count ${countedQuery(filters)}`, () => search.count(filters, asOf)),
    list: (filters, asOf) => memo(`list ${listingQuery(filters)}`, () => search.list(filters, asOf)),
    hasSamples: () => memo("samples", () => search.hasSamples()),
  };
}

function countedQuery(filters: ListingFilters): string {
  return listingQuery({ ...filters, sort: "newest", page: 1 });
}
