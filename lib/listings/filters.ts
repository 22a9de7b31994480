import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
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
  /** Slugs; a listing has all of them. */
  skill: string[];
  /** Slugs; a listing is of any of them. */
  company: string[];
  /** Posted within so many days; null for any time. */
  posted: number | null;
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
  skill: [],
  company: [],
  posted: null,
  sort: "newest",
  page: 1,
};
