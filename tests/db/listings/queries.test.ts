import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listings, openListings } from "@/db/schema";
import { findListing, listSimilarListings } from "@/lib/listings/detail-queries";
import { countFacets } from "@/lib/listings/facet-queries";
import { type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { countEach, listListings, paging } from "@/lib/listings/queries";
import { test } from "@/tests/support/db-test";
import { stepsOf } from "@/tests/support/explain";
import { createCompany, createListing } from "@/tests/support/listing-factory";

const now = new Date("2026-01-20T12:00:00Z");
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const search = (change: Partial<ListingFilters>): ListingFilters => ({ ...NO_FILTERS, ...change });
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** Many open listings in one statement, an hour apart, the first the newest. */
async function createMany(db: Database, count: number, title: string) {
  const { id: companyId } = await createCompany(db);
  await db.execute(sql`
    insert into ${listings} (source, source_id, company_id, title, role, workplace, location, apply_url,
      posted_at, first_seen_at, updated_at, content_hash, search)
    select 'lever', 'many-' || n, ${companyId}::int, ${title}::text, 'web-developer', 'onsite', '', 'https://a.example',
      ${now.toISOString()}::timestamptz - n * interval '1 hour', ${now.toISOString()}::timestamptz,
      ${now.toISOString()}::timestamptz, '', to_tsvector('english', ${title}::text)
    from generate_series(1, ${count}::int) as n`);
}

const MANY = 3000;

describe("the order of a search", () => {
  test.for([
    ["newest", "open_listings_newest"],
    ["pay", "open_listings_pay"],
  ] as const)(
    "by %s a page is read from its index, and no more than the page",
    async ([sort, index], { db }) => {
      await createMany(db, MANY, "Web developer");
      await db.execute(sql`analyze ${openListings}`);
      const steps = await stepsOf(paging(search({ sort, page: 2 }), now), db);
      // Rows that other tests took back are passed over in the index; these are the ones that it gave.
      expect(steps.find((step) => step.reads === index)?.rows).toBe(50);
      expect(steps.map(({ kind }) => kind)).not.toContain("Seq Scan");
      expect(steps.map(({ kind }) => kind)).not.toContain("Sort");
    },
  );

  test("by relevance a title comes before a description, however old", async ({ db }) => {
    const inTitle = await createListing(db, { title: "Walnut engineer", postedAt: day("2025-01-01") });
    const inText = await createListing(db, { title: "Engineer", description: "<p>We carve walnut.</p>" });
    await createListing(db, { title: "Engineer" });
    expect(idsOf(await listListings(search({ q: "walnut", sort: "relevance" }), now, db))).toEqual([
      inTitle.id,
      inText.id,
    ]);
    expect(idsOf(await listListings(search({ q: "walnut" }), now, db))).toEqual([inText.id, inTitle.id]);
  });

  test("by relevance the best of the newest 500 lead, and paging reaches every match once", async ({
    db,
  }) => {
    await createMany(db, 560, "Walnut developer");
    const best = await createListing(db, { title: "Walnut walnut walnut", postedAt: day("2026-01-19") });
    const filters = search({ q: "walnut", sort: "relevance" });
    const ids: number[] = [];
    for (let page = 1; page <= 23; page += 1)
      ids.push(...idsOf(await listListings({ ...filters, page }, now, db)));
    expect(ids[0]).toBe(best.id);
    expect(ids).toHaveLength(561);
    expect(new Set(ids).size).toBe(561);
    expect(await countEach([filters], now, db)).toEqual([{ total: 561, unpaidTotal: 561 }]);
    expect(await listListings({ ...filters, page: 24 }, now, db)).toEqual([]);
  });
});

describe("what a search finds", () => {
  test("remote work anywhere in the US is added to the chosen states, remote work abroad is not", async ({
    db,
  }) => {
    const there = await createListing(db);
    const anywhere = await createListing(db, { places: [], workplace: "remote", isNationwide: true });
    await createListing(db, { workplace: "remote", places: [{ country: "DE", state: null, city: null }] });
    expect(idsOf(await listListings(search({ state: ["CA"] }), now, db))).toEqual([there.id]);
    const added = search({ state: ["CA"], remote: true });
    expect(idsOf(await listListings(added, now, db))).toEqual([anywhere.id, there.id]);
    const { facets } = await countFacets(added, now, db);
    expect(facets.state.find(({ value }) => value === "CA")).toEqual({
      value: "CA",
      label: "California",
      count: 2,
    });
    expect(facets.state.find(({ value }) => value === "WY")?.count).toBe(1);
  });

  test("pay in another currency counts as pay that is not stated in dollars", async ({ db }) => {
    await createListing(db, { payMin: 90_000, payMax: 400_000, payPeriod: "year", payCurrency: "EUR" });
    expect(await countEach([search({ pay: 300_000 })], now, db)).toEqual([{ total: 1, unpaidTotal: 1 }]);
    expect(await countEach([search({ unpaid: false })], now, db)).toEqual([{ total: 0, unpaidTotal: 0 }]);
  });

  test("several searches are counted in their order, and none at all in no time", async ({ db }) => {
    await createListing(db, { title: "Walnut engineer" });
    await createListing(db, { level: "senior" });
    const counts = await countEach(
      [search({ level: ["junior"] }), NO_FILTERS, search({ q: "walnut" })],
      now,
      db,
    );
    expect(counts.map(({ total }) => total)).toEqual([0, 2, 1]);
    expect(await countEach([], now, db)).toEqual([]);
  });

  test("a company that nobody knows finds nothing and is named by its slug", async ({ db }) => {
    await createListing(db);
    const { total, facets } = await countFacets(search({ company: ["no-body"] }), now, db);
    expect(total).toBe(0);
    expect(facets.company).toContainEqual({ value: "no-body", label: "No Body", count: 0 });
  });
});

describe("one listing", () => {
  test("is found open or closed, with all that its page shows", async ({ db }) => {
    const { id } = await createListing(db, {
      description: "<p>Carve walnut.</p>",
      closedAt: day("2026-01-12"),
      updatedAt: day("2026-01-11"),
    });
    expect(await findListing(id, db)).toMatchObject({
      id,
      description: "<p>Carve walnut.</p>",
      location: "San Francisco, CA",
      applyUrl: "https://jobs.example.com/apply",
      status: "closed",
      closedAt: "2026-01-12T00:00:00.000Z",
      updatedAt: "2026-01-11T00:00:00.000Z",
      isSample: false,
    });
    expect(await findListing(id + 1, db)).toBeNull();
  });

  test("those like it are open, of its role, and share most of its skills first", async ({ db }) => {
    const skills = ["go", "react"];
    const it = await createListing(db, { skills });
    const none = await createListing(db, { places: [], postedAt: day("2026-01-15") });
    const one = await createListing(db, { skills: ["go"] });
    const both = await createListing(db, { skills, postedAt: day("2025-12-01") });
    await createListing(db, { skills, role: "data-engineer" });
    await createListing(db, { skills, closedAt: day("2026-01-12") });
    const like = { id: it.id, role: "software-engineer" as const, level: null };
    expect(idsOf(await listSimilarListings(like, 6, db))).toEqual([both.id, one.id, none.id]);
    expect(await listSimilarListings(like, 1, db)).toHaveLength(1);
  });
});
