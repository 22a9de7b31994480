import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageNumbers } from "@/components/listings/pager";
import { readAmount } from "@/components/listings/pay-facet";
import { readListingQuery } from "@/components/listings/read-query";
import { listingQuery } from "@/lib/listings/filters";
import { MOST, parseListingFilters } from "@/lib/listings/parse-filters";
import { arbitraryFilters } from "@/tests/support/arbitrary-filters";

const anyFilters = arbitraryFilters({
  q: fc.string({ minLength: 1, maxLength: 30 }).map((words) => words.trim().replace(/\s+/g, " ")),
  skill: ["c-sharp", "go", "react"],
  company: ["acme", "globex", "initech"],
  pay: fc.integer({ min: 1, max: MOST.pay }),
  posted: fc.integer({ min: 1, max: MOST.posted }),
  page: fc.integer({ min: 1, max: 500 }),
  most: 5,
});

test("the browser reads what the server prints, and prints the same again", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const query = listingQuery(filters);
      expect(listingQuery(readListingQuery(query))).toBe(query);
    }),
    { numRuns: 2000 },
  );
});

test("the browser reads an amount as the server does", () => {
  for (const typed of ["150000", "150,000", "$150,000", "150k", " 95 000 ", "", "any", "0", "99999999999"]) {
    expect(readAmount(typed), typed).toBe(parseListingFilters(new URLSearchParams({ pay: typed })).pay);
  }
});

describe("the pager", () => {
  test("names the first, the last and the neighbours", () => {
    expect(pageNumbers(1, 43)).toEqual([1, 2, 3, 43]);
    expect(pageNumbers(20, 43)).toEqual([1, 19, 20, 21, 43]);
    expect(pageNumbers(43, 43)).toEqual([1, 42, 43]);
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(2, 2)).toEqual([1, 2]);
  });
});
