import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import type { Facet, ListingCard } from "@/lib/listings/board";
import { countFacets } from "@/lib/listings/facet-queries";
import { type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { countEach, listListings } from "@/lib/listings/queries";
import { PAGE_SIZE } from "@/lib/listings/vocabulary";
import { arbitraryFilters } from "@/tests/support/arbitrary-filters";
import { expectedBoard } from "@/tests/support/board-oracle";
import { test } from "@/tests/support/db-test";
import { COMPANIES, createKnownListings, NOW, SKILL_SLUGS, WORDS } from "@/tests/support/oracle-listings";

const SEARCHES = 500;
/** Of them, so many are paged to the end. */
const PAGED = 60;

/** Loose enough that most find something. */
const searches = fc
  .record({
    filters: arbitraryFilters({
      q: fc.subarray(WORDS, { minLength: 1, maxLength: 2 }).map((words) => words.join(" ")),
      skill: SKILL_SLUGS.slice(0, 12),
      company: [...COMPANIES.slice(0, 30), "nobody"],
      pay: fc.constantFrom(60_000, 100_000, 150_000, 175_000, 300_000),
      posted: fc.constantFrom(1, 3, 7, 14, 20, 30),
      page: fc.constantFrom(1, 1, 2, 3),
      most: 51,
    }),
    kept: fc.subarray(
      [
        "q",
        "role",
        "state",
        "workplace",
        "level",
        "type",
        "pay",
        "unpaid",
        "above",
        "skill",
        "company",
        "posted",
      ] as const,
      { maxLength: 5 },
    ),
  })
  .map(({ filters, kept }): ListingFilters => {
    const keep = new Set<string>(kept);
    const state = keep.has("state") ? filters.state : [];
    const q = keep.has("q") ? filters.q : "";
    return {
      ...filters,
      q,
      state,
      remote: filters.remote && state.length > 0,
      role: keep.has("role") ? filters.role : [],
      workplace: keep.has("workplace") ? filters.workplace : [],
      level: keep.has("level") ? filters.level : [],
      type: keep.has("type") ? filters.type : [],
      pay: keep.has("pay") ? filters.pay : null,
      unpaid: keep.has("unpaid") ? filters.unpaid : true,
      // The two bear on each other: where pay has to stand above depends on the states.
      above: filters.above && (keep.has("above") || state.length > 0),
      skill: keep.has("skill") ? filters.skill.slice(0, 2) : [],
      company: keep.has("company") ? filters.company : [],
      posted: keep.has("posted") ? filters.posted : null,
      sort: filters.sort === "relevance" && !q ? "newest" : filters.sort,
    };
  });

test("for 500 random searches the database finds what a plain filter in memory finds", {
  timeout: 240_000,
}, async ({ db }) => {
  const all = await createKnownListings(db, 400);
  // A new database knows nothing of its tables, and then joins them in the slowest way there is.
  await db.execute(sql`analyze listings, listing_places, listing_skills, companies`);
  let foundSome = 0;
  const sample = fc.sample(searches, { numRuns: SEARCHES, seed: 7 });
  for (const [number, filters] of sample.entries()) {
    const expected = expectedBoard(all, filters);
    const said = `search ${number}: ${JSON.stringify(filters)}`;
    const { total, unpaidTotal, facets } = await countFacets(filters, NOW, db);
    expect({ total, unpaidTotal }, said).toEqual({
      total: expected.total,
      unpaidTotal: expected.unpaidTotal,
    });
    expect(await countEach([filters], NOW, db), said).toEqual([{ total, unpaidTotal }]);
    for (const [key, counted] of Object.entries(expected.facets)) {
      expect(withoutLabels(facets[key as keyof typeof facets]), `${key} of ${said}`).toEqual(counted);
    }
    const cards = await listListings(filters, NOW, db);
    const page = cards.map(({ id }) => id);
    const start = (filters.page - 1) * PAGE_SIZE;
    // Ranks are the database's own; how they order is another test's matter.
    if (filters.sort !== "relevance") {
      expect(page, said).toEqual(expected.ids.slice(start, start + PAGE_SIZE));
    }
    if (filters.above) expect(cards.filter(isBelow), `below the median in ${said}`).toEqual([]);
    if (number < PAGED) {
      const reached = await idsOnEveryPage(filters, db);
      expect(reached.toSorted(ascending), said).toEqual(expected.ids.toSorted(ascending));
    }
    if (total > 0) foundSome += 1;
  }
  // Otherwise nothing is compared with nothing, or a filter is never set.
  for (const [key, none] of Object.entries(NO_FILTERS)) {
    const set = sample.filter((filters) => String(filters[key as keyof ListingFilters]) !== String(none));
    expect(set.length, `searches that set ${key}`).toBeGreaterThan(SEARCHES / 20);
  }
  expect(foundSome).toBeGreaterThan(SEARCHES * 0.6);
});

async function idsOnEveryPage(filters: ListingFilters, db: Database): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const listings = await listListings({ ...filters, page }, NOW, db);
    if (listings.length === 0) return ids;
    ids.push(...listings.map(({ id }) => id));
  }
}

/** What its own card says: its pay isn't above the median that it is set against. */
function isBelow({ pay, market }: ListingCard): boolean {
  const median = market?.median ?? null;
  if (pay?.annualMin == null || pay.annualMax === null || median === null) return true;
  return (pay.annualMin + pay.annualMax) / 2 <= median;
}

function withoutLabels(facets: readonly Facet[]) {
  return facets.map(({ value, count }) => ({ value, count }));
}

function ascending(a: number, b: number): number {
  return a - b;
}
