import { type ListingFilters, NO_FILTERS, sortOf } from "@/lib/listings/filters";
import type { Sort } from "@/lib/listings/vocabulary";

/**
 * Reads a query that `listingQuery` printed: one of our own links, or the address once the board has made it
 * canonical. It trusts the values, so that the browser needs no vocabulary to check them against; whatever
 * comes from outside is for `parseListingFilters`, on the server.
 */
export function readListingQuery(query: string): ListingFilters {
  const params = new URLSearchParams(query);
  const one = (key: string) => params.get(key) ?? "";
  // The casts are the trust: the server printed these values from its own.
  const list = <T extends string>(key: string) => one(key).split(",").filter(Boolean) as T[];
  const number = (key: string) => Number(one(key)) || null;
  const q = one("q");
  return {
    q,
    role: list("role"),
    state: list("state"),
    remote: one("remote") === "1",
    workplace: list("workplace"),
    level: list("level"),
    type: list("type"),
    pay: number("pay"),
    unpaid: one("unpaid") !== "0",
    above: one("above") === "1",
    skill: list("skill"),
    company: list("company"),
    posted: number("posted"),
    sort: sortOf({ q, sort: (one("sort") || NO_FILTERS.sort) as Sort }),
    page: number("page") ?? NO_FILTERS.page,
  };
}

/** The page's address for a query of the server's. */
export function queryUrl(query: string): string {
  return query ? `/jobs?${query}` : "/jobs";
}
