import { count, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { companies, imports, listingPlaces, listingSkills, listings } from "@/db/schema";
import { InvalidInput } from "@/lib/errors";
import type { Reading } from "@/lib/imports/posting";
import { readAshby } from "@/lib/imports/read-ashby";
import { readCsv } from "@/lib/imports/read-csv";
import { readGreenhouse } from "@/lib/imports/read-greenhouse";
import { type Import, importPostings } from "@/lib/listings/mutations";
import { readDataVersion } from "@/lib/search/data-version-queries";
import { fixtureJson, fixtureText } from "@/tests/fixtures/feeds/read";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { POSTING, reading } from "@/tests/support/postings";

const MONDAY = new Date("2026-08-03T09:00:00Z");
const TUESDAY = new Date("2026-08-04T09:00:00Z");

function importing(db: Database, read: Reading, over: Partial<Import> = {}) {
  return importPostings(
    { source: "greenhouse", origin: "test", reading: read, isFull: false, now: MONDAY, ...over },
    db,
  );
}

/** The listings of the provider used here, as they stand. */
function stored(db: Database) {
  return db.select().from(listings).where(eq(listings.source, POSTING.source)).orderBy(listings.sourceId);
}

test("raises the data version where something changed, and only there", async ({ db }) => {
  const first = await readDataVersion(db);
  await importing(db, reading({}));
  expect(await readDataVersion(db)).toBe(first + 1);
  await importing(db, reading({}));
  expect(await readDataVersion(db)).toBe(first + 1);
  await importing(db, reading({}), { isDryRun: true });
  expect(await readDataVersion(db)).toBe(first + 1);
  await importing(db, reading({ sourceId: "two" }), { isFull: true });
  expect(await readDataVersion(db)).toBe(first + 2);
});

test("stores a posting with its places, skills, pay and company", async ({ db }) => {
  const outcome = await importing(db, reading({}));
  expect(outcome).toMatchObject({ read: 1, added: 1, updated: 0, closed: 0, rejected: [], doubts: [] });
  const [listing] = await stored(db);
  expect(listing).toMatchObject({
    title: "Backend Engineer",
    role: "backend-engineer",
    workplace: "onsite",
    type: "full-time",
    location: "Austin, TX",
    payMin: 150_000,
    payMax: 180_000,
    payPeriod: "year",
    payCurrency: "USD",
    payAnnualMin: 150_000,
    payAnnualMax: 180_000,
    description: "<p>Python and PostgreSQL.</p>",
    status: "open",
    postedAt: new Date(POSTING.postedAt),
    firstSeenAt: MONDAY,
    updatedAt: MONDAY,
  });
  const listingId = listing?.id ?? 0;
  expect(await db.select().from(listingPlaces).where(eq(listingPlaces.listingId, listingId))).toMatchObject([
    { position: 0, country: "US", state: "TX", city: "Austin" },
  ]);
  expect(
    await db
      .select()
      .from(listingSkills)
      .where(eq(listingSkills.listingId, listingId))
      .orderBy(listingSkills.position),
  ).toMatchObject([{ skill: "python" }, { skill: "postgresql" }]);
  expect(await db.select().from(companies).where(eq(companies.slug, "northwind"))).toMatchObject([
    { name: "Northwind", isSample: false },
  ]);
});

test("the same again changes nothing", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  const before = await stored(db);
  const again = await importing(db, reading({}, { sourceId: "two" }), { now: TUESDAY, isFull: true });
  expect(again).toMatchObject({ read: 2, added: 0, updated: 0, closed: 0 });
  expect(await stored(db)).toEqual(before);
});

test("what changed is updated, and keeps its id and the day it was first seen", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  const [one, two] = await stored(db);
  const moved = {
    title: "Data Engineer",
    locations: ["Denver, CO"],
    descriptionHtml: "<p>Spark.</p>",
    payRanges: [],
  };
  expect(await importing(db, reading(moved, { sourceId: "two" }), { now: TUESDAY })).toMatchObject({
    added: 0,
    updated: 1,
  });
  const [oneNow, twoNow] = await stored(db);
  expect(oneNow).toMatchObject({
    id: one?.id,
    title: "Data Engineer",
    role: "data-engineer",
    payMin: null,
    payPeriod: null,
    firstSeenAt: MONDAY,
    updatedAt: TUESDAY,
  });
  expect(twoNow).toEqual(two);
  const places = await db
    .select()
    .from(listingPlaces)
    .where(eq(listingPlaces.listingId, one?.id ?? 0));
  expect(places.map(({ state }) => state)).toEqual(["CO"]);
  const skills = await db
    .select()
    .from(listingSkills)
    .where(eq(listingSkills.listingId, one?.id ?? 0));
  expect(skills.map(({ skill }) => skill)).not.toContain("python");
});

test("a full reading closes what is gone from its companies, and from no others", async ({ db }) => {
  const elsewhere = { sourceId: "three", company: { token: "fabrikam", name: null } };
  await importing(db, reading({}, { sourceId: "two" }, elsewhere, { sourceId: "four", source: "lever" }));
  expect(await importing(db, reading({}), { isFull: true, now: TUESDAY })).toMatchObject({
    closed: 1,
    updated: 0,
  });
  const all = await db.select().from(listings);
  const closed = all.filter(({ status }) => status === "closed");
  expect(closed).toMatchObject([{ sourceId: "two", closedAt: TUESDAY, updatedAt: TUESDAY }]);
});

test("a reading that is not full closes nothing", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  expect(await importing(db, reading({}))).toMatchObject({ closed: 0 });
});

test("a listing that is back is opened again", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  await importing(db, reading({ sourceId: "two" }), { isFull: true });
  expect((await stored(db))[0]).toMatchObject({ sourceId: "one", status: "closed" });
  expect(await importing(db, reading({}), { now: TUESDAY })).toMatchObject({ added: 0, updated: 1 });
  expect((await stored(db))[0]).toMatchObject({ status: "open", closedAt: null, firstSeenAt: MONDAY });
});

test("an empty feed closes all of the board it is known to be of", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  expect(await importing(db, reading(), { isFull: true })).toMatchObject({ read: 0, closed: 0 });
  const board = { source: "greenhouse", token: "Northwind" } as const;
  expect(await importing(db, reading(), { isFull: true, board })).toMatchObject({ read: 0, closed: 2 });
});

test("a row that can't be read doesn't close its listing", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }, { sourceId: "three" }));
  const known = { ...reading({}), rejected: [{ row: 2, reason: "title is missing", sourceId: "two" }] };
  expect(await importing(db, known, { isFull: true })).toMatchObject({
    closed: 1,
    rejected: [{ row: 2, reason: "title is missing" }],
  });
  const unknown = { ...reading({}), rejected: [{ row: 2, reason: "id is missing", sourceId: null }] };
  expect(await importing(db, unknown, { isFull: true })).toMatchObject({
    closed: 0,
    notes: ["Nothing was closed: row 2 has no id, so its listing is not known."],
  });
});

test("a feed that says it holds more than was given closes nothing", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two" }));
  const outcome = await importing(db, { ...reading({}), isWhole: false }, { isFull: true });
  expect(outcome.closed).toBe(0);
  expect(outcome.notes).toHaveLength(1);
});

test("where no row can be read, nothing happens", async ({ db }) => {
  await importing(db, reading({}));
  const before = await stored(db);
  const [runs] = await db.select({ n: count() }).from(imports);
  const bad = { ...reading(), rejected: [{ row: 1, reason: "title is missing", sourceId: "one" }] };
  await expect(importing(db, bad, { isFull: true })).rejects.toThrow(InvalidInput);
  await expect(importing(db, bad)).rejects.toThrow("None of 1 row can be read; row 1: title is missing.");
  expect(await stored(db)).toEqual(before);
  expect((await db.select({ n: count() }).from(imports))[0]).toEqual(runs);
});

test("a row that the database refuses undoes the whole import", async ({ db }) => {
  const bad = reading({}, { sourceId: "two", title: " " });
  await expect(importing(db, bad)).rejects.toThrow();
  expect(await stored(db)).toEqual([]);
});

test("a dry run says what would happen, and leaves nothing behind", async ({ db }) => {
  expect(await importing(db, reading({}), { isDryRun: true })).toMatchObject({ read: 1, added: 1 });
  expect(await stored(db)).toEqual([]);
});

test("the first real listings remove the sample ones, once", async ({ db }) => {
  const before = await importing(db, reading({ sourceId: "zero" }));
  expect(before.samplesRemoved).toBeGreaterThanOrEqual(0);
  const sample = await createCompany(db, { isSample: true, slug: "northwind-sample" });
  await createListing(db, { companyId: sample.id, source: "sample", skills: ["python"] });
  await createListing(db, { companyId: sample.id, source: "sample" });
  expect((await importing(db, reading({}), { isDryRun: true })).samplesRemoved).toBe(2);
  expect((await importing(db, reading(), { isFull: true })).samplesRemoved).toBe(0);
  expect((await importing(db, reading({}))).samplesRemoved).toBe(2);
  expect((await importing(db, reading({}))).samplesRemoved).toBe(0);
  expect(await db.select().from(companies).where(eq(companies.isSample, true))).toEqual([]);
});

test("a listing of two places is found in both", async ({ db }) => {
  await importing(db, reading({ locations: ["San Francisco, CA; New York, NY"] }));
  const places = await db
    .select({ state: listingPlaces.state, title: listings.title })
    .from(listingPlaces)
    .innerJoin(listings, eq(listings.id, listingPlaces.listingId))
    .where(eq(listings.source, POSTING.source))
    .orderBy(listingPlaces.position);
  expect(places).toEqual([
    { state: "CA", title: "Backend Engineer" },
    { state: "NY", title: "Backend Engineer" },
  ]);
});

test("two posts of one job under two ids are two listings", async ({ db }) => {
  await importing(db, reading({}, { sourceId: "two", locations: ["Denver, CO"] }));
  expect(await stored(db)).toHaveLength(2);
});

test("of two rows with one id the second is rejected", async ({ db }) => {
  const outcome = await importing(db, reading({}, { title: "Another" }));
  expect(outcome).toMatchObject({
    read: 2,
    added: 1,
    rejected: [{ row: 2, reason: "its id one stands in row 1 too" }],
  });
});

test("pay in doubt is left out and reported, and the listing stays", async ({ db }) => {
  const payRanges = [{ min: 250_000, max: 100_000_000, period: "year", currency: "USD" } as const];
  const outcome = await importing(db, reading({ payRanges }));
  expect(outcome).toMatchObject({
    added: 1,
    doubts: [{ row: 1, reason: "the most pay is over five times the least" }],
  });
  expect((await stored(db))[0]).toMatchObject({ payMin: null, payAnnualMax: null, status: "open" });
});

test("a posting dated tomorrow counts as posted now", async ({ db }) => {
  await importing(db, reading({ postedAt: "2026-09-01T00:00:00.000Z" }));
  expect((await stored(db))[0]?.postedAt).toEqual(MONDAY);
  expect(
    await importing(db, reading({ postedAt: "2026-09-01T00:00:00.000Z" }), { now: TUESDAY }),
  ).toMatchObject({ updated: 0 });
});

test("a name that a source gives replaces one made up, never the other way round", async ({ db }) => {
  const nameNow = async () =>
    (await db.select().from(companies).where(eq(companies.slug, "northwind")))[0]?.name;
  await importing(db, reading({}));
  await importing(db, reading({ company: { token: "northwind", name: "NorthWind Inc." } }));
  expect(await nameNow()).toBe("NorthWind Inc.");
  await importing(db, reading({}));
  expect(await nameNow()).toBe("NorthWind Inc.");
});

test("a table without descriptions does not take away what the feed said", async ({ db }) => {
  await importing(
    db,
    reading({
      payRanges: [],
      descriptionHtml: "<h3>Pay</h3><p>The salary range is $150,000 - $180,000. We use Python.</p>",
    }),
  );
  const table = reading({ payRanges: [], descriptionHtml: null, title: "Backend Engineer II" });
  expect(await importing(db, table)).toMatchObject({ updated: 1 });
  const [listing] = await stored(db);
  expect(listing).toMatchObject({ title: "Backend Engineer II", payMin: 150_000 });
  expect(listing?.description).toContain("We use Python");
  expect(
    await db
      .select()
      .from(listingSkills)
      .where(eq(listingSkills.listingId, listing?.id ?? 0)),
  ).toHaveLength(1);
  expect(await importing(db, table)).toMatchObject({ updated: 0 });
});

test("a table and the feeds find the same listings", async ({ db }) => {
  const table = await importing(db, readCsv(fixtureText("postings.csv")), { source: "csv" });
  expect(table).toMatchObject({ read: 7, added: 4, doubts: [{ row: 4 }] });
  expect(table.rejected.map(({ row }) => row)).toEqual([5, 6, 7]);
  const greenhouse = readGreenhouse(fixtureJson("greenhouse.json"), { token: "northwind-robotics" });
  expect(await importing(db, greenhouse, { isFull: true })).toMatchObject({
    added: 1,
    updated: 1,
    closed: 1,
  });
  const ashby = readAshby(fixtureJson("ashby.json"));
  expect(await importing(db, ashby, { source: "ashby" })).toMatchObject({ added: 1, updated: 1 });
  const [backend] = await db.select().from(listings).where(eq(listings.sourceId, "4100001"));
  expect(backend).toMatchObject({
    workplace: "hybrid",
    payMin: 160_000.5,
    payMax: 220_000,
    firstSeenAt: new Date("2026-07-18"),
  });
  expect(backend?.description).toBe(
    "<h3>About the role</h3><p>Build services in Go &amp; PostgreSQL. 1 &lt; 2.</p>",
  );
  const [ml] = await db
    .select()
    .from(listings)
    .where(eq(listings.sourceId, "a5b00000-0000-4000-8000-000000000001"));
  expect(ml).toMatchObject({ role: "ml-engineer", level: "staff", payMin: 210_000, payMax: 280_000 });
});

test("an import is written down", async ({ db }) => {
  await importing(
    db,
    { ...reading({}), rejected: [{ row: 9, reason: "id is missing", sourceId: null }] },
    { origin: "northwind.json", isFull: true },
  );
  const [run] = await db.select().from(imports).where(eq(imports.origin, "northwind.json"));
  expect(run).toMatchObject({
    source: "greenhouse",
    isFull: true,
    read: 2,
    added: 1,
    updated: 0,
    closed: 0,
    rejected: [{ row: 9, reason: "id is missing" }],
    startedAt: MONDAY,
  });
});
