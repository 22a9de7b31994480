import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { companies, listingDeltas, listings } from "@/db/schema";
import { removeSamples } from "@/lib/companies/mutations";
import { importPostings } from "@/lib/listings/mutations";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { reading } from "@/tests/support/postings";
import { deltaDifferences, deltasOf, openByDay, settleSpells } from "@/tests/support/spells";

const ALL = { role: "*", state: "*" } as const;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A company's whole feed of a day: the id, title and place of each opening. */
async function importOn(day: string, openings: [id: string, title: string, place: string][], db: Database) {
  const postings = openings.map(([sourceId, title, place]) => ({ sourceId, title, locations: [place] }));
  await importPostings(
    { source: "greenhouse", origin: "test", reading: reading(...postings), isFull: true, now: noon(day) },
    db,
  );
  await settleSpells(db);
}

/** How many are open at the end of each of these days. */
async function openOn(days: string[], db: Database) {
  const counts = await openByDay(ALL, "2026-04-01", db);
  return days.map((day) => counts.get(day) ?? 0);
}

test("an import opens, changes, closes and opens again what it reads, and the deltas go along", async ({
  db,
}) => {
  await db.delete(listings);
  await db.delete(listingDeltas);
  await importOn(
    "2026-03-01",
    [
      ["1", "Data Engineer", "Austin, TX"],
      ["2", "Backend Engineer", "Austin, TX"],
    ],
    db,
  );
  await importOn(
    "2026-03-02",
    [
      ["1", "Data Engineer", "Austin, TX"],
      ["2", "Backend Engineer", "Austin, TX"],
    ],
    db,
  );
  await importOn(
    "2026-03-03",
    [
      ["1", "Data Engineer", "Seattle, WA"],
      ["3", "Web Developer", "Austin, TX"],
    ],
    db,
  );
  await importOn("2026-03-05", [["2", "Backend Engineer", "Austin, TX"]], db);
  expect(
    await openOn(["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"], db),
  ).toEqual([0, 2, 2, 2, 2, 1]);
  expect(await deltasOf(ALL, db)).toEqual([
    { day: "2026-03-01", opened: 2, closed: 0, joined: 2, departed: 0 },
    { day: "2026-03-03", opened: 2, closed: 2, joined: 0, departed: 0 },
    { day: "2026-03-05", opened: 1, closed: 2, joined: 0, departed: 0 },
  ]);
  expect(await deltasOf({ role: "data-engineer", state: "WA" }, db)).toEqual([
    { day: "2026-03-03", opened: 1, closed: 0, joined: 0, departed: 0 },
    { day: "2026-03-05", opened: 0, closed: 1, joined: 0, departed: 0 },
  ]);
  expect(await deltaDifferences(db)).toEqual([]);
});

test("samples that are removed take their days with them", async ({ db }) => {
  await db.delete(listings);
  await db.delete(companies);
  const { id: companyId } = await createCompany(db, { isSample: true });
  await createListing(db, { companyId, source: "sample" });
  await createListing(db);
  await settleSpells(db);
  expect(await openOn(["2026-01-10"], db)).toEqual([2]);
  await removeSamples(db);
  await settleSpells(db);
  expect(await openOn(["2026-01-10"], db)).toEqual([1]);
  expect(await deltaDifferences(db)).toEqual([]);
});

test("an import that is undone leaves no trace", async ({ db }) => {
  await db.delete(listings);
  await db.delete(listingDeltas);
  await importPostings(
    {
      source: "greenhouse",
      origin: "test",
      reading: reading({}),
      isFull: false,
      now: noon("2026-03-01"),
      isDryRun: true,
    },
    db,
  );
  await settleSpells(db);
  expect(await db.execute(sql`select from listing_spells`)).toHaveLength(0);
  expect(
    await db.select({ id: listings.id }).from(listings).where(eq(listings.source, "greenhouse")),
  ).toEqual([]);
});
