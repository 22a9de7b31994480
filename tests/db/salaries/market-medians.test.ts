import { and, asc, eq, ne } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { marketMedians, openListings, salaries } from "@/db/schema";
import { loadFigures } from "@/lib/salaries/load-figures";
import { nearestMarket } from "@/lib/salaries/market";
import { refreshMarketMedians } from "@/lib/salaries/market-median-mutations";
import { readDataVersion } from "@/lib/search/data-version-queries";
import { test } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";
import { aSalary, someFilings } from "@/tests/support/salary-rows";

const yearly = { payMin: 140_000, payMax: 160_000, payPeriod: "year", payCurrency: "USD" };
const inState = (state: string | null) => ({ country: "US", state, city: null });

/** Software engineers' wages of these medians, and nothing else that is known of pay. */
async function knowOnly(medians: Record<string, number>, db: Database) {
  await db.delete(salaries);
  for (const [state, median] of Object.entries(medians)) {
    await db.insert(salaries).values({ ...aSalary({ soc: "15-1252", median }), state });
  }
  return await refreshMarketMedians(db);
}

async function above(id: number, db: Database) {
  const [row] = await db
    .select({ isAbove: openListings.isAbove, aboveIn: openListings.aboveIn })
    .from(openListings)
    .where(eq(openListings.id, id));
  return row;
}

describe("the medians that pay is held against", () => {
  test("are those of the markets on the cards, for every role and place that has one", async ({ db }) => {
    const figures = await loadFigures(db);
    const rows = await db.select().from(marketMedians).orderBy(asc(marketMedians.role));
    expect(rows.length).toBeGreaterThan(20 * 50);
    for (const { role, state, median } of rows) {
      // The database's keys hold them to our vocabularies.
      const market = nearestMarket(figures, role as "web-developer", state as "US");
      expect(market?.median, `${role} in ${state}`).toBe(median);
    }
  });

  test("take the nation's for a state without, and are gone with the figures", async ({ db }) => {
    await knowOnly({ US: 120_000, CA: 150_000 }, db);
    const medianIn = async (state: string) => {
      const [row] = await db
        .select({ median: marketMedians.median })
        .from(marketMedians)
        .where(and(eq(marketMedians.role, "software-engineer"), eq(marketMedians.state, state)));
      return row?.median ?? null;
    };
    expect([await medianIn("CA"), await medianIn("WY"), await medianIn("US")]).toEqual([
      150_000, 120_000, 120_000,
    ]);
    await knowOnly({ CA: 150_000 }, db);
    expect([await medianIn("CA"), await medianIn("WY"), await medianIn("US")]).toEqual([150_000, null, null]);
  });

  test("change what is above, and the data version, in the same transaction", async ({ db }) => {
    await knowOnly({ CA: 150_001 }, db);
    const { id } = await createListing(db, { ...yearly, places: [inState("CA")] });
    expect(await above(id, db)).toEqual({ isAbove: false, aboveIn: [] });
    const before = await readDataVersion(db);

    expect(await knowOnly({ CA: 149_999 }, db)).toMatchObject({ listings: 1 });
    expect(await above(id, db)).toEqual({ isAbove: true, aboveIn: ["CA"] });
    expect(await readDataVersion(db)).toBe(before + 1);

    expect(await knowOnly({}, db)).toMatchObject({ listings: 1 });
    expect(await above(id, db)).toEqual({ isAbove: false, aboveIn: [] });
  });

  test("are written only where they differ, and leave the version alone where none does", async ({ db }) => {
    await knowOnly({ US: 120_000, CA: 150_000 }, db);
    const { id } = await createListing(db, { ...yearly, places: [inState("CA")] });
    const before = await readDataVersion(db);
    expect(await refreshMarketMedians(db)).toEqual({ medians: 0, listings: 0 });
    expect(await readDataVersion(db)).toBe(before);

    await db.update(salaries).set({ median: 150_000.5 }).where(eq(salaries.state, "CA"));
    const { medians, listings } = await refreshMarketMedians(db);
    // All roles that stand under the occupation, in one state.
    const roles = await db
      .select({ role: marketMedians.role })
      .from(marketMedians)
      .where(and(eq(marketMedians.state, "CA"), eq(marketMedians.median, 150_000.5)));
    expect(medians).toBe(roles.length);
    expect(listings).toBe(0);
    expect(await above(id, db)).toEqual({ isAbove: false, aboveIn: [] });
    const others = await db.select().from(marketMedians).where(ne(marketMedians.state, "CA"));
    expect(others.every(({ median }) => median === 120_000)).toBe(true);
  });

  test("come from filings where there are enough of them", async ({ db }) => {
    await db.delete(salaries);
    await db
      .insert(salaries)
      .values([
        aSalary({ state: "CA", median: 150_000 }),
        someFilings({ role: "software-engineer", state: "CA", n: 30, median: 190_000 }),
      ]);
    await refreshMarketMedians(db);
    const { id } = await createListing(db, { ...yearly, payMax: 200_000, places: [inState("CA")] });
    expect((await above(id, db))?.isAbove).toBe(false);
  });
});

describe("pay is above the median", () => {
  test.for<[string, Partial<typeof yearly>, boolean]>([
    ["where the middle of its range is", { payMin: 140_000, payMax: 160_002 }, true],
    ["not where it is the same", { payMin: 140_000, payMax: 160_000 }, false],
    ["not where it is less, whatever the top of the range", { payMin: 90_000, payMax: 200_000 }, false],
    ["by the hour, as what that comes to", { payMin: 72.12, payMax: 72.12, payPeriod: "hour" }, true],
    ["never in another currency", { payMin: 900_000, payMax: 900_000, payCurrency: "GBP" }, false],
  ])("%s", async ([, pay, isAbove], { db }) => {
    await knowOnly({ CA: 150_000 }, db);
    const { id } = await createListing(db, { ...yearly, ...pay, places: [inState("CA")] });
    expect(await above(id, db)).toEqual({ isAbove, aboveIn: isAbove ? ["CA"] : [] });
  });

  test("never where none is stated, nor abroad, nor for a title of no role", async ({ db }) => {
    await knowOnly({ US: 1, CA: 1 }, db);
    const unpaid = await createListing(db, { places: [inState("CA")] });
    const abroad = await createListing(db, {
      ...yearly,
      places: [{ country: "DE", state: null, city: "Berlin" }],
    });
    const other = await createListing(db, { ...yearly, role: "other", places: [inState("CA")] });
    for (const { id } of [unpaid, abroad, other]) {
      expect(await above(id, db)).toEqual({ isAbove: false, aboveIn: [] });
    }
  });

  test("at home, which is the first US place, and in each of its states apart", async ({ db }) => {
    await knowOnly({ US: 1, CA: 200_000, NY: 200_000, TX: 100_000, WA: 100_000 }, db);
    const berlin = { country: "DE", state: null, city: "Berlin" };
    const { id } = await createListing(db, {
      ...yearly,
      places: [berlin, inState("NY"), inState("WA"), inState("TX"), inState("CA")],
    });
    expect(await above(id, db)).toEqual({ isAbove: false, aboveIn: ["TX", "WA"] });
  });

  test("in the nation where only the country is named, and for remote work anywhere", async ({ db }) => {
    await knowOnly({ US: 100_000, CA: 200_000 }, db);
    const named = await createListing(db, { ...yearly, places: [inState(null), inState("CA")] });
    expect(await above(named.id, db)).toEqual({ isAbove: true, aboveIn: [] });
    const anywhere = { ...yearly, workplace: "remote", isNationwide: true };
    const remote = await createListing(db, { ...anywhere, places: [] });
    expect(await above(remote.id, db)).toEqual({ isAbove: true, aboveIn: [] });
    const settled = await createListing(db, { ...anywhere, places: [inState("CA")] });
    expect(await above(settled.id, db)).toEqual({ isAbove: false, aboveIn: [] });
  });
});
