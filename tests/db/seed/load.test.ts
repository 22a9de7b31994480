import { count, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { companies, imports, listingPlaces, listingSkills, listings } from "@/db/schema";
import { loadSample, removeSample } from "@/db/seed/load";
import { sampleListings } from "@/db/seed/sample-listings";
import { SAMPLE_COUNT } from "@/db/seed/sample-roles";
import { test as base } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";
import { deltaDifferences, openByDay, settleSpells } from "@/tests/support/spells";

const now = new Date("2026-11-22T15:40:12Z");

/** A transaction in which nothing was ever imported. */
const test = base.extend<{ empty: Database }>({
  empty: async ({ db }, use) => {
    await db.delete(listings);
    await db.delete(companies);
    await db.delete(imports);
    await use(db);
  },
});

async function countOf(
  db: Database,
  table: typeof listings | typeof companies,
  where?: SQL,
): Promise<number> {
  const [row] = await db.select({ n: count() }).from(table).where(where);
  return row?.n ?? 0;
}

describe("loading the sample listings", () => {
  test("fills an empty database, all plainly sample, and reports as it goes", async ({ empty: db }) => {
    const progress: [number, number][] = [];
    const loaded = await loadSample(db, { now, onProgress: (done, total) => progress.push([done, total]) });
    expect(loaded).toEqual({ listings: SAMPLE_COUNT });
    expect(await countOf(db, listings, eq(listings.status, "open"))).toBe(SAMPLE_COUNT);
    expect(progress.at(-1)).toEqual([SAMPLE_COUNT, SAMPLE_COUNT]);
    expect(await countOf(db, listings, ne(listings.source, "sample"))).toBe(0);
    expect(await countOf(db, companies, eq(companies.isSample, false))).toBe(0);
  });

  test("gives the board a past: as many were open a year ago as are now, but for those that are new", async ({
    empty: db,
  }) => {
    await loadSample(db, { now });
    await settleSpells(db);
    expect(await deltaDifferences(db)).toEqual([]);
    const counts = [...(await openByDay({ role: "*", state: "*" }, "2026-11-23", db)).values()];
    expect(counts.length).toBeGreaterThan(420);
    expect(counts.at(-1)).toBe(SAMPLE_COUNT);
    const week = counts.slice(7);
    expect(Math.min(...week)).toBeGreaterThan(SAMPLE_COUNT * 0.75);
    expect(Math.max(...week)).toBeLessThan(SAMPLE_COUNT * 1.1);
    const [indexed] = await db
      .select({ n: count() })
      .from(listings)
      .where(sql`status = 'closed' and (description is not null or search <> '')`);
    expect(indexed?.n).toBe(0);
  });

  test("reads out of each posting what it was made from", async ({ empty: db }) => {
    await loadSample(db, { now });
    const rows = await db
      .select()
      .from(listings)
      .where(eq(listings.status, "open"))
      .orderBy(listings.sourceId);
    for (const [index, { posting, facts }] of sampleListings(now).entries()) {
      const row = rows[index];
      const [pay] = posting.payRanges;
      expect(row).toMatchObject({
        ...facts,
        title: posting.title,
        isNationwide: posting.locations[0] === "Remote - US",
        payMin: pay?.min ?? null,
        payMax: pay?.max ?? null,
        payPeriod: pay?.period ?? null,
        payCurrency: pay?.currency ?? null,
        postedAt: new Date(posting.postedAt),
        firstSeenAt: new Date(posting.postedAt),
      });
    }
  });

  test("finds places in many states and abroad, and skills in each listing", async ({ empty: db }) => {
    await loadSample(db, { now });
    const states = await db
      .selectDistinct({ state: listingPlaces.state })
      .from(listingPlaces)
      .where(isNotNull(listingPlaces.state));
    expect(states.length).toBeGreaterThanOrEqual(30);
    const abroad = await db
      .selectDistinct({ country: listingPlaces.country, city: listingPlaces.city })
      .from(listingPlaces)
      .where(ne(listingPlaces.country, "US"))
      .orderBy(listingPlaces.country);
    expect(abroad).toEqual([
      { country: "CA", city: "Toronto" },
      { country: "DE", city: "Berlin" },
      { country: "GB", city: "London" },
      { country: "IN", city: "Bengaluru" },
    ]);
    const skilled = await db.select({ n: sql<number>`count(distinct listing_id)::int` }).from(listingSkills);
    expect(skilled[0]?.n).toBeGreaterThan(SAMPLE_COUNT * 0.9);
  });

  test("leaves a database that holds any listing alone", async ({ empty: db }) => {
    await createListing(db);
    expect(await loadSample(db, { now, again: true })).toEqual({ listings: 0 });
    expect(await countOf(db, listings)).toBe(1);
  });

  test("does nothing the second time", async ({ empty: db }) => {
    await loadSample(db, { now });
    const loaded = await countOf(db, listings);
    expect(await loadSample(db, { now, again: true })).toEqual({ listings: 0 });
    expect(await countOf(db, listings)).toBe(loaded);
  });
});

describe("removing the sample listings", () => {
  test("leaves real listings and no trace of the samples", async ({ empty: db }) => {
    await loadSample(db, { now });
    const loaded = await countOf(db, listings);
    const real = await createListing(db);
    expect(await removeSample(db)).toEqual({ listings: loaded });
    expect(await db.select({ id: listings.id }).from(listings)).toEqual([{ id: real.id }]);
    expect(await countOf(db, companies)).toBe(1);
    expect(await removeSample(db)).toEqual({ listings: 0 });
  });

  test("lasts: they come back only when asked for", async ({ empty: db }) => {
    await loadSample(db, { now });
    await removeSample(db);
    expect(await loadSample(db, { now })).toEqual({ listings: 0 });
    expect(await countOf(db, companies)).toBe(0);
    expect(await loadSample(db, { now, again: true })).toEqual({ listings: SAMPLE_COUNT });
  });
});
