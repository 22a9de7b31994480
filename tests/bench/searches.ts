import { Random } from "@/db/seed/random";
import { type ListingFilters, listingQuery, NO_FILTERS } from "@/lib/listings/filters";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import { TEXTS } from "./search-texts";

/** Every figure of a bench is of the searches that this seed gives. */
export const SEARCH_SEED = 3;
export const SEARCHES = 200;

/** How many filters beside the words, and how often out of 100. */
const FILTER_COUNTS = [12, 22, 24, 18, 12, 7, 5];

/** The values that people choose, the likelier ones more than once. */
const CHOICES: Record<string, (random: Random) => string> = {
  role: (random) => oneOrTwo(random, ROLES),
  state: (random) => `${oneOrTwo(random, STATES)}${random.chance(0.4) ? "&remote=1" : ""}`,
  workplace: (random) => random.pick(["remote", "remote", "remote", "hybrid", "onsite", "remote,hybrid"]),
  level: (random) => random.pick(["senior", "senior", "junior", "middle", "staff", "senior,staff", "intern"]),
  pay: (random) => `${random.pick([60, 100, 150, 150, 200, 250])}000${random.chance(0.3) ? "&unpaid=0" : ""}`,
  skill: (random) => oneOrTwo(random, SKILLS),
  posted: (random) => random.pick(["1", "3", "7", "7", "14", "30"]),
  type: (random) => random.pick(["full-time", "full-time", "full-time", "contract", "part-time"]),
};
/** The further down, the rarer. */
const ROLES = skewed([
  "software-engineer",
  "backend-engineer",
  "frontend-engineer",
  "data-scientist",
  "data-engineer",
  "full-stack-engineer",
  "devops-engineer",
  "ml-engineer",
  "engineering-manager",
  "qa-engineer",
  "security-engineer",
  "mobile-engineer",
  "web-developer",
  "systems-analyst",
]);
const STATES = skewed(["CA", "NY", "TX", "WA", "MA", "FL", "IL", "GA", "CO", "VA", "NC", "OH", "UT", "VT"]);
const SKILLS = skewed(["python", "javascript", "java", "react", "aws", "sql", "go", "kubernetes", "csharp"]);

/** So many different searches, the same for a seed at all times. */
export function recordedSearches(count = SEARCHES, seed = SEARCH_SEED): ListingFilters[] {
  const random = new Random(seed);
  const searches = new Map<string, ListingFilters>();
  while (searches.size < count) {
    const search = oneSearch(random);
    searches.set(listingQuery(search), search);
  }
  return [...searches.values()];
}

/** How many filters narrow a search, its words apart. */
export function countFilters(search: ListingFilters): number {
  const lists = [search.role, search.state, search.workplace, search.level, search.type, search.skill];
  const values = [search.pay, search.posted];
  return lists.filter((list) => list.length > 0).length + values.filter((value) => value !== null).length;
}

/** What the searches are made of, for people: one line each. */
export function describeMix(searches: readonly ListingFilters[]): string[] {
  const share = (is: (search: ListingFilters) => boolean) =>
    `${Math.round((100 * searches.filter(is).length) / searches.length)}%`;
  const filters = FILTER_COUNTS.map((_, count) => `${count}: ${share((s) => countFilters(s) === count)}`);
  return [
    `filters ${filters.join(", ")}`,
    `with text ${share(({ q }) => q !== "")}, beyond the first page ${share(({ page }) => page > 1)}, ` +
      `by relevance ${share(({ sort }) => sort === "relevance")}, by pay ${share(({ sort }) => sort === "pay")}`,
  ];
}

function oneSearch(random: Random): ListingFilters {
  const count = random.pick(
    FILTER_COUNTS.flatMap((share, filters) => Array(share).fill(filters) as number[]),
  );
  const chosen = random.some(Object.keys(CHOICES), count);
  const given = chosen.map((name) => `${name}=${CHOICES[name]?.(random)}`).join("&");
  const q = random.chance(0.5) ? random.pick(TEXTS) : "";
  const sort = random.pick(q ? ["relevance", "relevance", "newest", "pay"] : ["newest", "newest", "pay"]);
  // Narrow searches have no second page.
  const page = count <= 1 && random.chance(0.5) ? random.pick([2, 2, 3, 4, 8, 20]) : NO_FILTERS.page;
  const words = new URLSearchParams({ q, sort, page: String(page) });
  return parseListingFilters(new URLSearchParams(`${given}&${words}`));
}

function oneOrTwo(random: Random, values: readonly string[]): string {
  return random.some(values, random.chance(0.25) ? 2 : 1).join(",");
}

/** The first of n stands there n times, the last once. */
function skewed(values: readonly string[]): string[] {
  return values.flatMap((value, index) => Array(values.length - index).fill(value) as string[]);
}
