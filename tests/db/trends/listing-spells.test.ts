import { eq, inArray, sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { describe, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { listingDeltas, listingPlaces, listingSpells, listings } from "@/db/schema";
import { Random } from "@/db/seed/random";
import { dayNumber, dayOf } from "@/lib/days";
import type { BoardCell } from "@/lib/trends/series-names";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createScratchDatabase } from "@/tests/support/scratch-database";
import { Diary, deltaDifferences, deltasOf, openByDay, settleSpells } from "@/tests/support/spells";

const ROLES = ["backend-engineer", "data-engineer", "web-developer"] as const;
const STATES = ["CA", "NY", "TX", "WA"] as const;
/** Five series: the whole, two roles, a state, a role in a state. */
const CELLS: BoardCell[] = [
  { role: "*", state: "*" },
  { role: "backend-engineer", state: "*" },
  { role: "web-developer", state: "*" },
  { role: "*", state: "CA" },
  { role: "data-engineer", state: "NY" },
];
const FIRST = "2025-01-01";
const CHANGES_FROM = "2025-06-25";
const LAST = "2025-07-20";

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const us = (state: string | null) => ({ country: state ? "US" : null, state, city: null });

/** The running totals of every day are what the diary counts. */
async function expectCounts(diary: Diary, db: Database, until = LAST) {
  expect(await deltaDifferences(db)).toEqual([]);
  for (const cell of CELLS) {
    const byDay = await openByDay(cell, dayOf(dayNumber(until) + 1), db);
    for (let number = dayNumber(FIRST); number <= dayNumber(until); number++) {
      const day = dayOf(number);
      expect([cell, day, byDay.get(day) ?? 0]).toEqual([cell, day, diary.countOn(day, cell)]);
    }
  }
}

/** A board with a past, each listing open for a time of its own; some in several states, some in none. */
async function seedHistory(db: Database, diary: Diary, random: Random) {
  const company = await createCompany(db);
  const made: { id: number; role: string; states: string[]; isOpen: boolean }[] = [];
  for (let number = 0; number < 300; number++) {
    const role = random.pick([...ROLES, "other"]);
    const states = random.chance(0.1)
      ? []
      : [...new Set([random.pick([...STATES]), random.pick([...STATES])])].sort();
    const opened = dayNumber(FIRST) + Math.floor(random.between(0, 150));
    // Before the changes begin: nothing closes in the future.
    const closed = random.chance(0.6)
      ? Math.min(opened + Math.floor(random.between(0, 50)), dayNumber(CHANGES_FROM) - 1)
      : null;
    const { id } = await createListing(db, {
      companyId: company.id,
      source: "sample",
      role,
      places: states.length > 0 ? states.map(us) : [us(null)],
      postedAt: noon(dayOf(opened)),
      ...(closed !== null && { closedAt: noon(dayOf(closed)) }),
    });
    diary.write(id, dayOf(opened), role, states);
    if (closed !== null) diary.write(id, dayOf(closed), role, null);
    made.push({ id, role, states, isOpen: closed === null });
  }
  await settleSpells(db);
  return made;
}

describe("the deltas of the board", () => {
  test("come to what is counted day by day, before and after a thousand changes, and when made anew", async ({
    db,
  }) => {
    const random = new Random(5);
    const diary = new Diary();
    const made = await seedHistory(db, diary, random);
    await expectCounts(diary, db);

    let day = dayNumber(CHANGES_FROM);
    for (let change = 0; change < 1_000; change++) {
      const listing = random.pick(made);
      const at = noon(dayOf(day));
      const kind = listing.isOpen ? random.pick(["turn", "turn", "role", "places"]) : "turn";
      if (kind === "turn") {
        listing.isOpen = !listing.isOpen;
        const status = listing.isOpen ? "open" : "closed";
        await db
          .update(listings)
          .set({ status, closedAt: listing.isOpen ? null : at, updatedAt: at })
          .where(eq(listings.id, listing.id));
      } else if (kind === "role") {
        listing.role = random.pick([...ROLES]);
        await db
          .update(listings)
          .set({ role: listing.role, updatedAt: at })
          .where(eq(listings.id, listing.id));
      } else {
        // As an import does: all away, then all anew.
        listing.states = [random.pick([...STATES])];
        await db.update(listings).set({ updatedAt: at }).where(eq(listings.id, listing.id));
        await db.delete(listingPlaces).where(eq(listingPlaces.listingId, listing.id));
        await db
          .insert(listingPlaces)
          .values(
            listing.states.map((state, position) => ({ listingId: listing.id, position, ...us(state) })),
          );
      }
      diary.write(listing.id, dayOf(day), listing.role, listing.isOpen ? listing.states : null);
      // Several changes share a transaction, and days go on.
      if (random.chance(0.3)) await settleSpells(db);
      if (random.chance(0.025)) {
        await settleSpells(db);
        day += 1;
      }
    }
    await settleSpells(db);
    expect(day).toBeGreaterThan(dayNumber("2025-07-05"));
    await expectCounts(diary, db, dayOf(Math.min(day, dayNumber(LAST))));

    const held = await db.select({ ...deltaColumns }).from(listingDeltas);
    await db.execute(sql`select fill_listing_deltas()`);
    expect(await deltaDifferences(db)).toEqual([]);
    const totals = (rows: typeof held) => rows.reduce((sum, { opened }) => sum + opened, 0);
    expect(totals(await db.select({ ...deltaColumns }).from(listingDeltas))).toBe(totals(held));
  }, 120_000);

  test("of a listing that is removed are gone", async ({ db }) => {
    const { id } = await createListing(db, { role: "web-developer" });
    const cell = { role: "web-developer", state: "CA" } as const;
    await settleSpells(db);
    const before = await deltasOf(cell, db);
    expect(before.filter(({ day }) => day === "2026-01-10")).toMatchObject([{ opened: 1, closed: 0 }]);
    await db.delete(listings).where(eq(listings.id, id));
    await settleSpells(db);
    expect((await deltasOf(cell, db)).filter(({ opened }) => opened !== 0)).toEqual([]);
    expect(await deltaDifferences(db)).toEqual([]);
  });
});

describe("a listing's spells", () => {
  test("are one, whatever it passes through within a transaction", async ({ db }) => {
    const { id } = await createListing(db, { places: [us("CA"), us("TX")] });
    await settleSpells(db);
    const at = noon("2026-01-15");
    await db.update(listings).set({ title: "Staff Engineer", updatedAt: at }).where(eq(listings.id, id));
    await db.delete(listingPlaces).where(eq(listingPlaces.listingId, id));
    await db.insert(listingPlaces).values([
      { listingId: id, position: 0, ...us("TX") },
      { listingId: id, position: 1, ...us("CA") },
    ]);
    await settleSpells(db);
    expect(await spellsOf(id, db)).toEqual([
      { role: "software-engineer", states: ["CA", "TX"], openedOn: "2026-01-10", closedOn: null },
    ]);
  });

  test("end and begin on the day on which its role or places change", async ({ db }) => {
    const { id } = await createListing(db);
    await settleSpells(db);
    await db
      .update(listings)
      .set({ role: "data-engineer", updatedAt: noon("2026-01-15") })
      .where(eq(listings.id, id));
    await settleSpells(db);
    expect(await spellsOf(id, db)).toEqual([
      { role: "software-engineer", states: ["CA"], openedOn: "2026-01-10", closedOn: "2026-01-15" },
      { role: "data-engineer", states: ["CA"], openedOn: "2026-01-15", closedOn: null },
    ]);
  });

  test("begin again when it opens again", async ({ db }) => {
    const { id } = await createListing(db);
    await settleSpells(db);
    const set = (status: string, day: string) =>
      db
        .update(listings)
        .set({ status, closedAt: status === "closed" ? noon(day) : null, updatedAt: noon(day) })
        .where(eq(listings.id, id));
    await set("closed", "2026-01-12");
    await settleSpells(db);
    await set("open", "2026-01-20");
    await settleSpells(db);
    expect((await spellsOf(id, db)).map(({ openedOn, closedOn }) => [openedOn, closedOn])).toEqual([
      ["2026-01-10", "2026-01-12"],
      ["2026-01-20", null],
    ]);
  });
});

describe("a board", () => {
  const seen = (day: string) => ({
    postedAt: noon("2025-12-01"),
    firstSeenAt: noon(day),
    updatedAt: noon(day),
  });

  async function flagsOf(companyId: number, db: Database) {
    const rows = await db
      .select({
        openedOn: listingSpells.openedOn,
        isJoined: listingSpells.isJoined,
        isDeparted: listingSpells.isDeparted,
      })
      .from(listingSpells)
      .where(eq(listingSpells.board, `greenhouse:${companyId}`))
      .orderBy(listingSpells.openedOn, listingSpells.id);
    return rows.map(
      ({ openedOn, isJoined, isDeparted }) =>
        `${openedOn}${isJoined ? " joined" : ""}${isDeparted ? " departed" : ""}`,
    );
  }

  test("joins with what it has on the day on which it is read first, not with what it posts later", async ({
    db,
  }) => {
    const { id } = await createCompany(db);
    await createListing(db, { companyId: id, ...seen("2026-01-10") });
    await createListing(db, { companyId: id, ...seen("2026-01-10") });
    await settleSpells(db);
    await createListing(db, { companyId: id, ...seen("2026-01-12") });
    await settleSpells(db);
    expect(await flagsOf(id, db)).toEqual(["2026-01-10 joined", "2026-01-10 joined", "2026-01-12"]);
  });

  async function closeAll(companyId: number, day: string, db: Database) {
    await db
      .update(listings)
      .set({ status: "closed", closedAt: noon(day), updatedAt: noon(day) })
      .where(eq(listings.companyId, companyId));
    await settleSpells(db);
  }

  test("departs when ten listings go at once and none is left, and joins again when it is back", async ({
    db,
  }) => {
    const { id } = await createCompany(db);
    const made: number[] = [];
    for (let number = 0; number < 10; number++)
      made.push((await createListing(db, { companyId: id, ...seen("2026-01-10") })).id);
    await settleSpells(db);
    await closeAll(id, "2026-01-20", db);
    expect(await flagsOf(id, db)).toEqual(made.map(() => "2026-01-10 joined departed"));

    await db
      .update(listings)
      .set({ status: "open", closedAt: null, updatedAt: noon("2026-01-25") })
      .where(inArray(listings.id, made));
    await settleSpells(db);
    expect((await flagsOf(id, db)).slice(10)).toEqual(made.map(() => "2026-01-25 joined"));
    expect(await deltaDifferences(db)).toEqual([]);
  });

  test("that closes its last nine has filled them", async ({ db }) => {
    const { id } = await createCompany(db);
    for (let number = 0; number < 9; number++)
      await createListing(db, { companyId: id, ...seen("2026-01-10") });
    await settleSpells(db);
    await closeAll(id, "2026-01-20", db);
    expect((await flagsOf(id, db)).filter((flags) => flags.includes("departed"))).toEqual([]);
  });
});

test("two that write at once lose nothing of each other's", async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  const { db, end } = connect(scratch.url, { max: 4 });
  try {
    await migrate(db, { migrationsFolder: "db/migrations" });
    await loadReference(db);
    const { id: companyId } = await createCompany(db);
    const post = () => db.transaction(async (tx) => void (await createListing(tx, { companyId })));
    await Promise.all(Array.from({ length: 20 }, post));
    const [day] = await deltasOf({ role: "*", state: "CA" }, db);
    expect(day).toMatchObject({ day: "2026-01-10", opened: 20, closed: 0 });
    expect(await deltaDifferences(db)).toEqual([]);

    // Made anew from the listings, as a load in bulk does, it is the same; one of them is closed.
    await db.transaction(async (tx) => {
      await createListing(tx, { companyId, closedAt: noon("2026-01-20"), role: "web-developer" });
    });
    const [kept, keptDays] = [await spellsIn(db), await deltasOf(CELLS[0] as BoardCell, db)];
    await db.execute(sql`select fill_listing_spells()`);
    expect(await spellsIn(db)).toEqual(kept);
    expect(await deltasOf(CELLS[0] as BoardCell, db)).toEqual(keptDays);
    const [left] = await db.execute(sql`select count(*)::int as count from stirred_listings`);
    expect(left).toEqual({ count: 0 });
  } finally {
    await end();
    await scratch.drop();
  }
}, 60_000);

const deltaColumns = { role: listingDeltas.role, state: listingDeltas.state, opened: listingDeltas.opened };

async function spellsOf(listingId: number, db: Database) {
  const { role, states, openedOn, closedOn } = listingSpells;
  return await db
    .select({ role, states, openedOn, closedOn })
    .from(listingSpells)
    .where(eq(listingSpells.listingId, listingId))
    .orderBy(listingSpells.id);
}

/** All there are, without their numbers. */
async function spellsIn(db: Database) {
  const { listingId, role, states, board, openedOn, closedOn, isJoined, isDeparted } = listingSpells;
  return await db
    .select({ listingId, role, states, board, openedOn, closedOn, isJoined, isDeparted })
    .from(listingSpells)
    .orderBy(listingSpells.listingId);
}
