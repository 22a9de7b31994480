import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { FacetKey } from "./board";
import type { EmploymentType, Level, Sort, Workplace } from "./vocabulary";

/**
 * A search of the board: a value that the page, its title, the JSON, the feeds and saved searches all
 * hold. Lists are sorted in the vocabulary's order (skills and companies by the alphabet) and hold no
 * doubles, so that equal searches are equal values.
 */
export type ListingFilters = {
  /** Words, trimmed, single-spaced, at most 200 characters; "" for none. */
  q: string;
  role: RoleSlug[];
  state: StateCode[];
  /** Also the remote listings open to the chosen states. False where no state is chosen. */
  remote: boolean;
  workplace: Workplace[];
  level: Level[];
  type: EmploymentType[];
  /** Least annual US dollars at the top of the range; null for any. */
  pay: number | null;
  /** Whether listings that state no pay in US dollars are kept. */
  unpaid: boolean;
  /** Only what pays above the median of its role in its state: its own, or one of those asked for. */
  above: boolean;
  /** Slugs; a listing has all of them. */
  skill: string[];
  /** Slugs; a listing is of any of them. */
  company: string[];
  /** Posted within so many days; null for any time. */
  posted: number | null;
  /** Relevance only where there are words. */
  sort: Sort;
  /** From 1. */
  page: number;
};

export const NO_FILTERS: ListingFilters = {
  q: "",
  role: [],
  state: [],
  remote: false,
  workplace: [],
  level: [],
  type: [],
  pay: null,
  unpaid: true,
  above: false,
  skill: [],
  company: [],
  posted: null,
  sort: "newest",
  page: 1,
};

/**
 * The canonical query string, without a question mark: defaults omitted, keys in a fixed order. Equal
 * searches are equal strings, in whatever order their lists were put together.
 */
export function listingQuery(filters: ListingFilters): string {
  const given: [string, string | false][] = [
    ["q", filters.q],
    ["role", joined(filters.role)],
    ["state", joined(filters.state)],
    ["remote", filters.remote && filters.state.length > 0 && "1"],
    ["workplace", joined(filters.workplace)],
    ["level", joined(filters.level)],
    ["type", joined(filters.type)],
    ["pay", filters.pay !== null && String(filters.pay)],
    ["unpaid", !filters.unpaid && "0"],
    ["above", filters.above && "1"],
    ["skill", joined(filters.skill)],
    ["company", joined(filters.company)],
    ["posted", filters.posted !== null && String(filters.posted)],
    ["sort", sortOf(filters) !== NO_FILTERS.sort && filters.sort],
    ["page", filters.page > 1 && String(filters.page)],
  ];
  return given.flatMap(([key, value]) => (value ? [pair(key, value)] : [])).join("&");
}

/** The board's address, from the root: `/jobs?state=CA,WA`. */
export function boardUrl(filters: ListingFilters): string {
  const query = listingQuery(filters);
  return query ? `/jobs?${query}` : "/jobs";
}

/** How the results are ordered: relevance means something only where there are words. */
export function sortOf({ q, sort }: Pick<ListingFilters, "q" | "sort">): Sort {
  return sort === "relevance" && q === "" ? NO_FILTERS.sort : sort;
}

/**
 * The search with one value of a dimension chosen, or let go where it was chosen; from its first page.
 * A newly chosen value stands last in its list: print the search to compare it.
 */
export function toggleFilter(filters: ListingFilters, key: FacetKey, value: string): ListingFilters {
  if (key === "above") return { ...filters, above: !filters.above, page: 1 };
  if (key === "pay" || key === "posted") {
    return { ...filters, [key]: isChosen(filters, key, value) ? null : Number(value), page: 1 };
  }
  const values: readonly string[] = filters[key];
  const chosen = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const toggled = { ...filters, [key]: chosen, page: 1 };
  return { ...toggled, remote: toggled.remote && toggled.state.length > 0 };
}

/** Whether a facet's value is part of the search. */
export function isChosen(filters: ListingFilters, key: FacetKey, value: string): boolean {
  if (key === "above") return filters.above;
  if (key === "pay" || key === "posted") return filters[key] === Number(value);
  const values: readonly string[] = filters[key];
  return values.includes(value);
}

/** Only words need escaping: the values of lists are codes and slugs, joined by plain commas. */
function pair(key: string, value: string): string {
  return key === "q" ? new URLSearchParams({ q: value }).toString() : `${key}=${value}`;
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].sort().join(",");
}
