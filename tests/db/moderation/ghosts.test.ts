import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { applications, listingSpells, type listings, reports, vacancies } from "@/db/schema";
import { VISITOR, WORKER } from "@/lib/accounts/actor";
import { dayIn } from "@/lib/days";
import { listGhostInputs } from "@/lib/moderation/ghost-queries";
import { LEAST_SUSPECT } from "@/lib/moderation/ghost-score";
import { loadGhostsOf, loadPossibleGhosts } from "@/lib/moderation/load-ghosts";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";
import { settleSpells } from "@/tests/support/spells";

const NOW = new Date("2026-06-15T12:00:00Z");
const ROLE = "data-engineer";
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const dayAgo = (days: number) => dayIn(daysAgo(days));
const moderator = (db: Database) => createPerson(db, { staff: "moderator" });

type Over = Partial<typeof listings.$inferInsert>;

/** A listing of the role, posted so many days ago. */
async function listed(db: Database, days: number, over: Over = {}) {
  return await createListing(db, { role: ROLE, postedAt: daysAgo(days), ...over });
}

/** What is known of one listing, of all that its company has open. */
async function inputsOf({ id, companyId }: { id: number; companyId: number }, db: Database) {
  await settleSpells(db);
  const found = await listGhostInputs(await moderator(db), { companyId }, NOW, db);
  return found.find((one) => one.id === id)?.inputs;
}

/** Closed listings of the role, each open for so many days and closed in the last month. */
async function closedAfter(db: Database, stays: readonly number[]) {
  for (const stay of stays) await listed(db, stay + 20, { closedAt: daysAgo(20) });
}

async function report(db: Database, listingId: number, kind: string, reporter: string, settledAt?: Date) {
  await db.insert(reports).values({ listingId, kind, details: "", reporter, reportedAt: NOW, settledAt });
}

async function applied(db: Database, listingId: number, days: number, over = {}) {
  const key = crypto.randomUUID();
  await db.insert(applications).values({
    ...{ listingId, name: "Ann", email: `${key}@people.example`, message: "", answers: [] },
    ...{ cvName: "cv.pdf", cvKind: "pdf", cv: Buffer.from("%PDF-"), linkHash: key },
    ...{ appliedAt: daysAgo(days), stageAt: daysAgo(days), ...over },
  });
}

describe("what is known of a listing", () => {
  test("is next to nothing where a feed brought it", async ({ db }) => {
    expect(await inputsOf(await listed(db, 12), db)).toEqual({
      ...{ isVacancy: null, daysOpen: 12, closed: null, reopened: 0, reporters: 0, applied: null },
      ...{ daysUnconfirmed: null, doubles: 0, statesPay: false },
    });
  });

  test("is what its company said, where it was posted here", async ({ db }) => {
    const pay = { payMin: 90_000, payMax: 120_000, payPeriod: "year", payCurrency: "USD" };
    const here = { source: "payboard", applyUrl: null, isVacancy: false, confirmedAt: daysAgo(33) };
    expect(await inputsOf(await listed(db, 40, { ...here, ...pay }), db)).toMatchObject({
      ...{ isVacancy: false, daysUnconfirmed: 33, statesPay: true, applied: { n: 0, unanswered: 0 } },
    });
  });

  test("holds how long its role takes: of those that closed within a year, and did not go with their board", async ({
    db,
  }) => {
    await closedAfter(db, [10, 20, 60]);
    await listed(db, 800, { closedAt: daysAgo(400) });
    await listed(db, 40, { role: "qa-engineer", closedAt: daysAgo(20) });
    const moved = await listed(db, 300, { closedAt: daysAgo(20) });
    const open = await listed(db, 5);
    await settleSpells(db);
    // A board's first reading has every spell joined; these stand for boards that were read before.
    await db.update(listingSpells).set({ isJoined: false });
    await db.update(listingSpells).set({ isDeparted: true }).where(eq(listingSpells.listingId, moved.id));
    expect((await inputsOf(open, db))?.closed).toEqual({ n: 3, middleDays: 20 });
  });

  test("counts days from the first that we know of, though a feed says it anew each week", async ({ db }) => {
    const posted = await listed(db, 2, { firstSeenAt: daysAgo(90) });
    const found = await listed(db, 120, { firstSeenAt: daysAgo(1) });
    expect((await inputsOf(posted, db))?.daysOpen).toBe(90);
    expect((await inputsOf(found, db))?.daysOpen).toBe(120);
  });

  test("counts from when it was opened again, and how often that was within a year", async ({ db }) => {
    const listing = await listed(db, 3, { firstSeenAt: daysAgo(500) });
    await settleSpells(db);
    await db.delete(listingSpells);
    const spells: [number, number | null, boolean?][] = [
      [500, 480],
      [450, 300],
      // A change of its role: the same day ends one and begins the other.
      [300, 200],
      [150, 100],
      // Its board was not read in between.
      [90, 80, true],
      [40, null],
    ];
    for (const [from, to, isJoined = false] of spells)
      await db.insert(listingSpells).values({
        ...{ listingId: listing.id, role: ROLE, states: [], board: "greenhouse:1", isJoined },
        ...{ openedOn: dayAgo(from), closedOn: to === null ? null : dayAgo(to) },
      });
    expect(await inputsOf(listing, db)).toMatchObject({ daysOpen: 40, reopened: 2 });
  });

  test("counts its company's others of the same title and place: open, and closed within a year but not filled", async ({
    db,
  }) => {
    const { id: companyId } = await createCompany(db);
    const same = { companyId, title: "Data Engineer" };
    const listing = await listed(db, 10, same);
    await listed(db, 10, same);
    await listed(db, 10, { ...same, places: [{ country: "US", state: "TX", city: "Austin" }] } as Over);
    await listed(db, 10, { ...same, title: "Data Engineer II" });
    await listed(db, 10, { title: "Data Engineer" });
    await listed(db, 90, { ...same, closedAt: daysAgo(30) });
    await listed(db, 90, { ...same, closedAt: daysAgo(30), closedReason: "expired" });
    await listed(db, 90, { ...same, closedAt: daysAgo(30), closedReason: "filled" });
    await listed(db, 90, { ...same, closedAt: daysAgo(30), closedReason: "suspended" });
    await listed(db, 900, { ...same, closedAt: daysAgo(400) });
    expect(await inputsOf(listing, db)).toMatchObject({ doubles: 1, reopened: 2 });
  });

  test("counts readers, not reports, and none that was settled or says something else", async ({ db }) => {
    const listing = await listed(db, 10);
    await report(db, listing.id, "gone", "one");
    await report(db, listing.id, "duplicate", "one");
    await report(db, listing.id, "gone", "two");
    await report(db, listing.id, "scam", "three");
    await report(db, listing.id, "gone", "four", NOW);
    expect((await inputsOf(listing, db))?.reporters).toBe(2);
  });

  test("counts who applied more than a month ago, and who of them never heard anything", async ({ db }) => {
    const listing = await listed(db, 90, { source: "payboard", applyUrl: null });
    await applied(db, listing.id, 31);
    await applied(db, listing.id, 60, { stage: "screening" });
    await applied(db, listing.id, 60, { stage: "declined" });
    await applied(db, listing.id, 60, { answeredAt: daysAgo(50) });
    await applied(db, listing.id, 60, { withdrawnAt: daysAgo(50) });
    await applied(db, listing.id, 29);
    expect((await inputsOf(listing, db))?.applied).toEqual({ n: 4, unanswered: 2 });
  });

  test("is a moderator's to know", async ({ db }) => {
    const { companyId } = await listed(db, 400);
    const member = await createMember(db, companyId);
    for (const actor of [VISITOR, WORKER, member, await createPerson(db)]) {
      expect(await listGhostInputs(actor, { companyId }, NOW, db)).toEqual([]);
      expect(await loadPossibleGhosts(actor, NOW, db)).toEqual([]);
      expect(await loadGhostsOf(actor, companyId, NOW, db)).toEqual([]);
    }
    expect(await loadGhostsOf(await createPerson(db, { staff: "admin" }), companyId, NOW, db)).toHaveLength(
      1,
    );
  });
});

describe("the possible ghosts", () => {
  test("are the open listings with the most points, highest first, and none below what is shown", async ({
    db,
  }) => {
    await closedAfter(
      db,
      Array.from({ length: 12 }, () => 20),
    );
    const old = await listed(db, 200);
    for (const reader of ["a", "b"]) await report(db, old.id, "gone", reader);
    const young = await listed(db, 5);
    await report(db, young.id, "gone", "a");
    const ours = await listed(db, 40, { source: "payboard", applyUrl: null, isVacancy: false });
    await db.insert(vacancies).values({
      ...{ id: crypto.randomUUID(), companyId: ours.companyId, stage: "published", form: {} },
      ...{ listingId: ours.id, createdAt: NOW, updatedAt: NOW },
    });
    for (let n = 0; n < 5; n++) await applied(db, ours.id, 35);
    const shut = await listed(db, 200, { closedAt: daysAgo(1) });
    await report(db, shut.id, "gone", "a");
    await settleSpells(db);
    await db.update(listingSpells).set({ isJoined: false });
    const found = await loadPossibleGhosts(await moderator(db), NOW, db);
    const mine = found.filter(({ id }) => [old, young, ours, shut].some((one) => one.id === id));
    // 20 for its age, 10 for two readers, 5 for no pay; 20 for its own word, 15 unanswered, 5 for no pay.
    expect(mine.map(({ id, score }) => [id, score])).toEqual([
      [ours.id, 40],
      [old.id, 35],
    ]);
    expect(mine[1]).toMatchObject({ title: "Software Engineer", url: expect.stringMatching(`-${old.id}$`) });
    expect(found.every(({ score }) => score >= LEAST_SUSPECT)).toBe(true);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
});
