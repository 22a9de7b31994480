import { expect, test } from "vitest";
import { listingQuery } from "@/lib/listings/filters";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import { countFilters, describeMix, recordedSearches } from "@/tests/bench/searches";

const searches = recordedSearches();
const queries = searches.map(listingQuery);
const shareOf = (count: number) => count / searches.length;

test("there are 200, no two alike", () => {
  expect(new Set(queries).size).toBe(200);
});

test("a seed gives the same searches at all times", () => {
  expect(recordedSearches().map(listingQuery)).toEqual(queries);
  expect(recordedSearches(200, 4).map(listingQuery)).not.toEqual(queries);
  // A change here is a change of what every figure so far was measured on.
  expect(queries.slice(0, 4)).toEqual([
    "role=backend-engineer&workplace=remote&posted=1",
    "q=java&workplace=onsite&level=junior&type=part-time&pay=250000&unpaid=0&sort=relevance",
    "state=TX&level=staff",
    "sort=pay",
  ]);
});

test("they are searches that the board reads as they are", () => {
  for (const [index, query] of queries.entries())
    expect(parseListingFilters(new URLSearchParams(query))).toEqual(searches[index]);
});

test("they have none to six filters, each number of them often enough to count", () => {
  const counts = searches.map(countFilters);
  expect([...new Set(counts)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (let filters = 0; filters <= 6; filters++)
    expect(shareOf(counts.filter((count) => count === filters).length)).toBeGreaterThanOrEqual(0.05);
});

test("at least 40% have text, and some go beyond the first page", () => {
  expect(shareOf(searches.filter(({ q }) => q !== "").length)).toBeGreaterThanOrEqual(0.4);
  expect(shareOf(searches.filter(({ q }) => q === "").length)).toBeGreaterThanOrEqual(0.3);
  expect(shareOf(searches.filter(({ page }) => page > 1).length)).toBeGreaterThanOrEqual(0.1);
});

test("every filter and every order is tried", () => {
  const keys = queries.flatMap((query) => [...new URLSearchParams(query).keys()]);
  expect([...new Set(keys)].sort()).toEqual(
    [
      "level",
      "page",
      "pay",
      "posted",
      "q",
      "remote",
      "role",
      "skill",
      "sort",
      "state",
      "type",
      "unpaid",
    ].concat("workplace"),
  );
  expect(new Set(searches.map(({ sort }) => sort))).toEqual(new Set(["newest", "relevance", "pay"]));
});

test("the mix is told as it is", () => {
  const [plain, words] = [parseListingFilters({}), parseListingFilters({ q: "go", state: "CA", page: "2" })];
  expect(describeMix([plain, words])).toEqual([
    "filters 0: 50%, 1: 50%, 2: 0%, 3: 0%, 4: 0%, 5: 0%, 6: 0%",
    "with text 50%, beyond the first page 50%, by relevance 0%, by pay 0%",
  ]);
});
