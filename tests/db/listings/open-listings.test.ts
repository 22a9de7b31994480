import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listingPlaces, listingSkills, listings, marketMedians, openListings } from "@/db/schema";
import { counting } from "@/lib/listings/facet-queries";
import { type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";
import { paging } from "@/lib/listings/queries";
import { test } from "@/tests/support/db-test";
import { stepsOf } from "@/tests/support/explain";
import { createCompany, createListing } from "@/tests/support/listing-factory";

const now = new Date("2026-01-20T12:00:00Z");

/** What differs between the table and what it should hold, in either direction. */
async function differences(db: Database) {
  return db.execute(sql`
    (table listings_as_open except table open_listings) union all
    (table open_listings except table listings_as_open)`);
}

async function kept(id: number, db: Database) {
  const [row] = await db
    .select({ role: openListings.role, states: openListings.states, skills: openListings.skills })
    .from(openListings)
    .where(eq(openListings.id, id));
  return row;
}

describe("what the board reads follows every change", () => {
  test("of a listing, its places and its skills", async ({ db }) => {
    const texas = { country: "US", state: "TX", city: "Austin" };
    const { id } = await createListing(db, { places: [texas], skills: ["go", "react"] });
    expect(await kept(id, db)).toMatchObject({
      states: ["TX"],
      skills: [expect.any(Number), expect.any(Number)],
    });

    await db.update(listings).set({ role: "data-engineer" }).where(eq(listings.id, id));
    await db.insert(listingPlaces).values([
      { listingId: id, position: 1, country: "US", state: "TX", city: "Dallas" },
      { listingId: id, position: 2, country: "US", state: "CA", city: null },
      { listingId: id, position: 3, country: "DE", state: null, city: "Berlin" },
    ]);
    await db.delete(listingSkills).where(eq(listingSkills.skill, "go"));
    expect(await kept(id, db)).toMatchObject({
      role: "data-engineer",
      states: ["CA", "TX"],
      skills: [expect.any(Number)],
    });
    expect(await differences(db)).toEqual([]);

    await db.update(listingPlaces).set({ state: "NY" }).where(eq(listingPlaces.city, "Austin"));
    await db.update(listingSkills).set({ skill: "python" }).where(eq(listingSkills.listingId, id));
    expect(await kept(id, db)).toMatchObject({ states: ["CA", "NY", "TX"] });
    expect(await differences(db)).toEqual([]);
  });

  test("of its pay, as far as that is above its role's median", async ({ db }) => {
    await db.delete(marketMedians);
    await db.insert(marketMedians).values([
      { role: "software-engineer", state: "CA", median: 150_000 },
      { role: "software-engineer", state: "US", median: 100_000 },
      { role: "data-engineer", state: "CA", median: 100_000 },
    ]);
    const yearly = { payMin: 140_000, payMax: 150_000, payPeriod: "year", payCurrency: "USD" };
    const { id } = await createListing(db, yearly);
    const stands = async () => {
      const [row] = await db
        .select({ isAbove: openListings.isAbove, aboveIn: openListings.aboveIn })
        .from(openListings)
        .where(eq(openListings.id, id));
      expect(await differences(db)).toEqual([]);
      return row;
    };
    expect(await stands()).toEqual({ isAbove: false, aboveIn: null });
    await db.update(listings).set({ payMax: 170_000 }).where(eq(listings.id, id));
    expect(await stands()).toEqual({ isAbove: true, aboveIn: ["CA"] });
    await db.update(listingPlaces).set({ state: null }).where(eq(listingPlaces.listingId, id));
    expect(await stands()).toEqual({ isAbove: true, aboveIn: null });
    await db.delete(listingPlaces).where(eq(listingPlaces.listingId, id));
    expect(await stands()).toEqual({ isAbove: false, aboveIn: null });
    await db.insert(listingPlaces).values({ listingId: id, position: 0, country: "US", state: "CA" });
    await db.update(listings).set({ payMin: 90_000, role: "data-engineer" }).where(eq(listings.id, id));
    expect(await stands()).toEqual({ isAbove: true, aboveIn: ["CA"] });
  });

  test("when it closes, opens again and is removed", async ({ db }) => {
    const { id } = await createListing(db, { skills: ["go"] });
    await db.update(listings).set({ status: "closed", closedAt: now }).where(eq(listings.id, id));
    expect(await kept(id, db)).toBeUndefined();
    await db.delete(listingPlaces).where(eq(listingPlaces.listingId, id));
    await db.update(listings).set({ status: "open", closedAt: null }).where(eq(listings.id, id));
    expect(await kept(id, db)).toMatchObject({ states: [], skills: [expect.any(Number)] });
    await db.delete(listings).where(eq(listings.id, id));
    expect(await kept(id, db)).toBeUndefined();
    expect(await differences(db)).toEqual([]);
  });

  test("and can be filled at once after a load without triggers", async ({ db }) => {
    await createListing(db, { skills: ["go"] });
    await db.delete(openListings);
    expect(await differences(db)).not.toEqual([]);
    await db.execute(sql`select fill_open_listings()`);
    expect(await differences(db)).toEqual([]);
  });
});

describe("the default board", () => {
  /** Past listings, so that reading the table from end to end would be worth avoiding, and open ones. */
  async function createMany(db: Database) {
    const { id: companyId } = await createCompany(db);
    await db.execute(sql`
      insert into ${listings} (source, source_id, company_id, title, role, workplace, location, apply_url,
        status, closed_at, posted_at, first_seen_at, updated_at, content_hash, search)
      select 'lever', 'scanned-' || n, ${companyId}::int, 'Web developer', 'web-developer', 'onsite', '',
        'https://a.example', status, case status when 'closed' then at end, at, at, at, '', to_tsvector('web developer')
      from (
        select n, ${now.toISOString()}::timestamptz - n * interval '1 hour' as at,
          case when n % 3 = 0 then 'open' else 'closed' end as status
        from generate_series(1, 6000) as n
      ) as made`);
    await db.execute(sql`analyze ${listings}, ${openListings}`);
  }

  test("takes its page from the index of the newest, and nothing scans the listings", async ({ db }) => {
    await createMany(db);
    const page = await stepsOf(paging(NO_FILTERS, now), db);
    expect(page.find(({ reads }) => reads === "open_listings_newest")?.rows).toBe(25);
    expect(page.map(({ kind }) => kind)).not.toContain("Seq Scan");
    const [ofOne, ofMany] = counting(NO_FILTERS, now);
    const steps = [...(await stepsOf(ofOne, db)), ...(await stepsOf(ofMany, db))];
    const read = steps.map(({ reads }) => reads);
    expect(read).toContain("open_listings");
    expect(read.filter((name) => /^listing(s|_)/.test(name ?? ""))).toEqual([]);

    // What is above the median is found and counted in the same reading.
    const above: ListingFilters = { ...NO_FILTERS, above: true, state: ["CA", "NY"] };
    for (const statement of [paging(above, now), ...counting(above, now)]) {
      const reads = (await stepsOf(statement, db)).map((step) => step.reads ?? "");
      expect(reads.filter((name) => /^(listing(s|_)|market_medians)/.test(name))).toEqual([]);
    }

    const before = await scansOfListings(db);
    expect((await loadBoard(NO_FILTERS, { now, db }))?.listings).toHaveLength(25);
    expect(await scansOfListings(db)).toEqual(before);
  });
});

/** How often this transaction has read the listings from end to end. */
async function scansOfListings(db: Database) {
  const [row] = await db.execute(sql`select pg_stat_get_xact_numscans('listings'::regclass)::int as scans`);
  return row?.scans;
}
