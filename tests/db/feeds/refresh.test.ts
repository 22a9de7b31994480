import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { companies, feedSubscriptions, listings } from "@/db/schema";
import { WORKER } from "@/lib/accounts/actor";
import { InvalidInput } from "@/lib/errors";
import { type ReadBoard, refreshFeeds } from "@/lib/feeds/refresh-mutations";
import type { Reading } from "@/lib/imports/posting";
import { readGreenhouse } from "@/lib/imports/read-greenhouse";
import { importPostings } from "@/lib/listings/mutations";
import { fixtureJson } from "@/tests/fixtures/feeds/read";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { reading } from "@/tests/support/postings";

const NOW = new Date("2026-06-01T12:00:00Z");
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
/** The board of a provider, as it answered once. */
const RECORDED: ReadBoard = async ({ token }) => readGreenhouse(fixtureJson("greenhouse.json"), { token });
const giving =
  (given: Reading): ReadBoard =>
  async () =>
    given;
const failing =
  (error: Error): ReadBoard =>
  async () => {
    throw error;
  };

async function subscribe(
  db: Database,
  over: Partial<typeof feedSubscriptions.$inferInsert> = {},
  company: Partial<typeof companies.$inferInsert> = {},
) {
  const companyId = over.companyId ?? (await createCompany(db, company)).id;
  const [feed] = await db
    .insert(feedSubscriptions)
    .values({
      ...{ source: "greenhouse", token: `northwind-${companyId}`, createdAt: NOW, nextAt: NOW },
      ...over,
      companyId,
    })
    .returning();
  if (!feed) throw new Error("The subscription was not inserted.");
  return feed;
}

async function stateOf(id: number, db: Database) {
  const [feed] = await db
    .select({
      nextAt: feedSubscriptions.nextAt,
      lastAt: feedSubscriptions.lastAt,
      lastResult: feedSubscriptions.lastResult,
      lastError: feedSubscriptions.lastError,
    })
    .from(feedSubscriptions)
    .where(eq(feedSubscriptions.id, id));
  return feed;
}

const listingsOf = (companyId: number, db: Database) =>
  db
    .select({ sourceId: listings.sourceId, status: listings.status, reason: listings.closedReason })
    .from(listings)
    .where(eq(listings.companyId, companyId))
    .orderBy(listings.sourceId);

describe("a board that is due", () => {
  test("is imported under the company that has it read, whatever it is called", async ({ db }) => {
    const feed = await subscribe(db, { token: "Somebody Else" }, { name: "Ours" });
    expect(await refreshFeeds(WORKER, RECORDED, NOW, db)).toEqual({ done: 1, failures: [] });
    const rows = await listingsOf(feed.companyId, db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ status }) => status === "open")).toBe(true);
    expect(await stateOf(feed.id, db)).toMatchObject({
      ...{ nextAt: inHours(6), lastAt: NOW, lastError: null },
      lastResult: { added: rows.length, updated: 0, closed: 0 },
    });
    // Neither is another company made of the name, nor ours called by it.
    const names = await db.select({ name: companies.name }).from(companies);
    expect(names.map(({ name }) => name).filter((name) => /somebody|northwind/i.test(name))).toEqual([]);
  });

  test("closes what it no longer holds, of its own hiring system and company alone", async ({ db }) => {
    const feed = await subscribe(db);
    const of = { companyId: feed.companyId };
    await createListing(db, { ...of, sourceId: "old" });
    await createListing(db, { ...of, sourceId: "other", source: "lever" });
    await createListing(db, { ...of, sourceId: "posted", source: "payboard" });
    const elsewhere = await createListing(db);
    await refreshFeeds(WORKER, giving(reading({ sourceId: "new" })), NOW, db);
    expect(await listingsOf(feed.companyId, db)).toMatchObject([
      { sourceId: "new", status: "open" },
      { sourceId: "old", status: "closed" },
      { sourceId: "other", status: "open" },
      { sourceId: "posted", status: "open" },
    ]);
    expect(await listingsOf(elsewhere.companyId, db)).toMatchObject([{ status: "open" }]);
    expect(await stateOf(feed.id, db)).toMatchObject({
      lastResult: { read: 1, added: 1, updated: 0, closed: 1, rejected: 0 },
    });
  });

  test("that is empty closes all there was", async ({ db }) => {
    const feed = await subscribe(db);
    await createListing(db, { companyId: feed.companyId });
    await refreshFeeds(WORKER, giving(reading()), NOW, db);
    expect(await listingsOf(feed.companyId, db)).toMatchObject([{ status: "closed" }]);
  });

  test("takes over what was imported under the board’s name, unchanged as it is", async ({ db }) => {
    const given = reading({ company: { token: "northwind-hq", name: null } });
    await importPostings({ source: "greenhouse", origin: "x", reading: given, isFull: true, now: NOW }, db);
    const feed = await subscribe(db, { token: "northwind-hq" });
    await refreshFeeds(WORKER, giving(given), NOW, db);
    expect(await listingsOf(feed.companyId, db)).toMatchObject([{ sourceId: "one", status: "open" }]);
  });

  test("opens again what was closed by hand or with its company", async ({ db }) => {
    const feed = await subscribe(db);
    const closed = { companyId: feed.companyId, sourceId: "one", closedAt: NOW };
    await createListing(db, { ...closed, closedReason: "suspended" });
    await refreshFeeds(WORKER, giving(reading({})), NOW, db);
    expect(await listingsOf(feed.companyId, db)).toMatchObject([{ status: "open", reason: null }]);
  });
});

test("boards that are not due, were ended, or whose company is suspended are not read", async ({ db }) => {
  await subscribe(db, { nextAt: inHours(1) });
  await subscribe(db, { endedAt: NOW });
  await subscribe(db, {}, { suspendedAt: NOW });
  const asked = failing(new Error("It was read."));
  expect(await refreshFeeds(WORKER, asked, NOW, db)).toEqual({ done: 0, failures: [] });
});

test.for(["ended", "suspended"])(
  "one that is %s while it is fetched brings nothing",
  async (what, { db }) => {
    const feed = await subscribe(db);
    await refreshFeeds(
      WORKER,
      async () => {
        if (what === "ended") await db.update(feedSubscriptions).set({ endedAt: NOW });
        else await db.update(companies).set({ suspendedAt: NOW }).where(eq(companies.id, feed.companyId));
        return reading({});
      },
      NOW,
      db,
    );
    expect(await listingsOf(feed.companyId, db)).toEqual([]);
  },
);

describe("a board that can’t be read", () => {
  const refused = failing(new InvalidInput("https://boards.example answers 404: there is no such board."));

  test("says why, is tried again, and keeps no other from being read", async ({ db }) => {
    const broken = await subscribe(db, { nextAt: inHours(-1) });
    const whole = await subscribe(db);
    await createListing(db, { companyId: broken.companyId });
    const read: ReadBoard = (board) => (board.token === broken.token ? refused(board) : RECORDED(board));
    expect(await refreshFeeds(WORKER, read, NOW, db)).toEqual({ done: 1, failures: [] });
    expect(await stateOf(broken.id, db)).toEqual({
      ...{ nextAt: inHours(1), lastAt: NOW, lastResult: null },
      lastError: "https://boards.example answers 404: there is no such board.",
    });
    expect(await stateOf(whole.id, db)).toMatchObject({ nextAt: inHours(6) });
    // Nothing is taken for gone because nobody answers.
    expect(await listingsOf(broken.companyId, db)).toMatchObject([{ status: "open" }]);
  });

  test("is tried later and later, up to a day", async ({ db }) => {
    const { id } = await subscribe(db);
    let at = NOW;
    const waits: number[] = [];
    for (let round = 0; round < 7; round++) {
      await refreshFeeds(WORKER, refused, at, db);
      const next = (await stateOf(id, db))?.nextAt ?? at;
      waits.push((next.getTime() - at.getTime()) / 3_600_000);
      at = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    await refreshFeeds(WORKER, RECORDED, at, db);
    expect(await stateOf(id, db)).toMatchObject({ lastError: null, lastAt: at });
  });

  test("by a fault of ours tells its company nothing of it, and counts as a failure", async ({ db }) => {
    const { id } = await subscribe(db);
    const { failures } = await refreshFeeds(WORKER, failing(new TypeError("x is undefined")), NOW, db);
    expect(failures.map(({ message }) => message)).toEqual(["x is undefined"]);
    expect(await stateOf(id, db)).toMatchObject({
      ...{ nextAt: inHours(1), lastError: "Something went wrong here; we look into it." },
    });
  });
});

test("an import leaves out what is of a suspended company, and says so", async ({ db }) => {
  const company = await createCompany(db, { slug: "northwind", suspendedAt: NOW });
  const given = { source: "greenhouse", origin: "northwind", reading: reading({}), isFull: true, now: NOW };
  const outcome = await importPostings(given, db);
  expect(outcome).toMatchObject({ read: 1, added: 0 });
  expect(outcome.notes).toContain("Left out 1 row of companies that are suspended here.");
  expect(await listingsOf(company.id, db)).toEqual([]);
});
