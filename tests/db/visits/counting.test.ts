import { eq } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { describe, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { listingVisits, visitors, visitSecrets } from "@/db/schema";
import { VISITOR } from "@/lib/accounts/actor";
import type { Looker } from "@/lib/visits/look";
import { countApplyClick, countView } from "@/lib/visits/mutations";
import { findWayOut } from "@/lib/visits/way-out-queries";
import { test } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";
import { createMember } from "@/tests/support/people";
import { createScratchDatabase } from "@/tests/support/scratch-database";

const NOON = new Date("2026-03-02T12:00:00Z");
const TOMORROW = new Date("2026-03-03T12:00:00Z");
const ANN: Looker = { address: "203.0.113.7", userAgent: "Firefox", actor: VISITOR };
const BEN: Looker = { ...ANN, userAgent: "Safari" };

async function visitsOf(listingId: number, db: Database) {
  return await db
    .select({
      day: listingVisits.day,
      views: listingVisits.views,
      visitors: listingVisits.visitors,
      applyClicks: listingVisits.applyClicks,
    })
    .from(listingVisits)
    .where(eq(listingVisits.listingId, listingId))
    .orderBy(listingVisits.day);
}

describe("a look at a listing", () => {
  test("is a view each time, and a visitor once a day", async ({ db }) => {
    const { id } = await createListing(db);
    for (const looker of [ANN, ANN, BEN]) await countView(id, looker, NOON, db);
    await countView(id, ANN, TOMORROW, db);
    expect(await visitsOf(id, db)).toEqual([
      { day: "2026-03-02", views: 3, visitors: 2, applyClicks: 0 },
      { day: "2026-03-03", views: 1, visitors: 1, applyClicks: 0 },
    ]);
  });

  test("at one listing can't be tied to a look at another", async ({ db }) => {
    for (const { id } of [await createListing(db), await createListing(db)])
      await countView(id, ANN, NOON, db);
    const found = await db.select({ hash: visitors.hash }).from(visitors);
    expect(new Set(found.map(({ hash }) => hash.toString("hex"))).size).toBe(2);
  });

  test("at one that is closed, or isn't there, is none", async ({ db }) => {
    const { id } = await createListing(db, { closedAt: NOON });
    await countView(id, ANN, NOON, db);
    await countView(id + 1_000, ANN, NOON, db);
    await countApplyClick(id, ANN, NOON, db);
    expect(await db.select({ day: listingVisits.day }).from(listingVisits)).toEqual([]);
    expect(await db.select({ day: visitors.day }).from(visitors)).toEqual([]);
  });

  test("by its company's own people is none, by another company's it is", async ({ db }) => {
    const [listing, other] = [await createListing(db), await createListing(db)];
    const own = { ...ANN, actor: await createMember(db, listing.companyId, "recruiter") };
    const theirs = { ...ANN, actor: await createMember(db, other.companyId) };
    await countView(listing.id, own, NOON, db);
    await countApplyClick(listing.id, own, NOON, db);
    expect(await visitsOf(listing.id, db)).toEqual([]);
    await countView(listing.id, theirs, NOON, db);
    expect(await visitsOf(listing.id, db)).toMatchObject([{ views: 1, visitors: 1 }]);
  });
});

test("a click to apply is counted each time, with or without a look before", async ({ db }) => {
  const { id } = await createListing(db);
  await countApplyClick(id, ANN, NOON, db);
  await countView(id, ANN, NOON, db);
  await countApplyClick(id, ANN, NOON, db);
  expect(await visitsOf(id, db)).toEqual([{ day: "2026-03-02", views: 1, visitors: 1, applyClicks: 2 }]);
});

test("people are told apart by a secret of their day's, so that nobody is found again on the next", async ({
  db,
}) => {
  const { id } = await createListing(db);
  for (const now of [NOON, TOMORROW]) await countView(id, ANN, now, db);
  const hashes = await db.select({ hash: visitors.hash }).from(visitors);
  const secrets = await db.select({ secret: visitSecrets.secret }).from(visitSecrets);
  expect(new Set(hashes.map(({ hash }) => hash.toString("hex"))).size).toBe(2);
  expect(new Set(secrets.map(({ secret }) => secret.toString("hex"))).size).toBe(2);
});

test("the way out leads to the listing's own address while it is open", async ({ db }) => {
  const open = await createListing(db, { applyUrl: "https://jobs.example.com/bücher?a=1&b=ü" });
  const closed = await createListing(db, { closedAt: NOON });
  const here = await createListing(db, { source: "payboard", applyUrl: null });
  expect(await findWayOut(open.id, db)).toBe("https://jobs.example.com/b%C3%BCcher?a=1&b=%C3%BC");
  for (const id of [closed.id, here.id, open.id + 1_000]) expect(await findWayOut(id, db)).toBeNull();
});

test("of those who come at once none is lost, and nobody is counted twice", async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  const { db, end } = connect(scratch.url, { max: 8 });
  try {
    await migrate(db, { migrationsFolder: "db/migrations" });
    await loadReference(db);
    const { id } = await createListing(db);
    // The day's secret isn't made yet, so that they meet there, too.
    const people = Array.from({ length: 10 }, (_, at) => ({ ...ANN, address: `203.0.113.${at}` }));
    const looks = [...people, ...people, ...people].map((looker) => countView(id, looker, NOON, db));
    await Promise.all([...looks, ...people.map((looker) => countApplyClick(id, looker, NOON, db))]);
    expect(await visitsOf(id, db)).toEqual([{ day: "2026-03-02", views: 30, visitors: 10, applyClicks: 10 }]);
  } finally {
    await end();
    await scratch.drop();
  }
}, 60_000);
