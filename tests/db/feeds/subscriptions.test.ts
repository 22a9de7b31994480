import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditLog, type companies, feedSubscriptions, listings } from "@/db/schema";
import { VISITOR } from "@/lib/accounts/actor";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { endFeed, readFeedSoon, subscribeFeed } from "@/lib/feeds/mutations";
import { listFeeds } from "@/lib/feeds/queries";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-01T12:00:00Z");
const LATER = new Date("2026-06-01T13:00:00Z");

async function createOwned(db: Database, over: Partial<typeof companies.$inferInsert> = {}) {
  const company = await createCompany(db, { isTrusted: true, ...over });
  return { company, owner: await createMember(db, company.id) };
}

const board = (companyId: number, token: string) => ({ companyId, source: "greenhouse" as const, token });

/** A company whose board of its own name is read. */
async function createRead(db: Database) {
  const { company, owner } = await createOwned(db);
  await subscribeFeed(owner, board(company.id, company.slug), NOW, db);
  const [feed] = await listFeeds(owner, company.id, db);
  if (!feed) throw new Error("There is no feed.");
  return { company, owner, feed };
}

/** Everybody who does not own the company. */
async function strangers(db: Database, companyId: number) {
  return [
    VISITOR,
    await createPerson(db),
    await createPerson(db, { staff: "admin" }),
    await createMember(db, companyId, "recruiter"),
    await createMember(db, companyId, "owner", { verifiedAt: null }),
    (await createOwned(db)).owner,
  ];
}

describe("subscribing a board", () => {
  test("has it read at once, and writes down who did it", async ({ db }) => {
    const { company, owner, feed } = await createRead(db);
    expect(feed).toMatchObject({ token: company.slug, source: "greenhouse", nextAt: NOW, lastAt: null });
    const [entry] = await db
      .select({ action: auditLog.action, by: auditLog.actorName, after: auditLog.after })
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(feed.id)));
    expect(entry).toEqual({
      action: "subscribe feed",
      by: owner.name,
      after: { source: "greenhouse", token: company.slug },
    });
  });

  test("is for an owner who has confirmed their address, and nobody else", async ({ db }) => {
    const { company, owner } = await createOwned(db);
    for (const actor of await strangers(db, company.id))
      await expect(subscribeFeed(actor, board(company.id, company.slug), NOW, db)).rejects.toThrow(Forbidden);
    expect(await listFeeds(owner, company.id, db)).toEqual([]);
  });

  test("does not get another company’s listings put under one’s own name", async ({ db }) => {
    const { company, owner } = await createOwned(db);
    const imported = await createCompany(db);
    await createListing(db, { companyId: imported.id });
    const { company: trusted } = await createOwned(db);
    for (const { slug } of [imported, trusted])
      for (const token of [slug, slug.toUpperCase(), slug.replaceAll("-", "_")])
        await expect(subscribeFeed(owner, board(company.id, token), NOW, db)).rejects.toThrow(
          "another company’s here",
        );
  });

  test("of a name that only an empty, unknown company has is not in anybody’s way", async ({ db }) => {
    const { company, owner } = await createOwned(db);
    const { slug } = await createCompany(db);
    await subscribeFeed(owner, board(company.id, slug), NOW, db);
    expect(await listFeeds(owner, company.id, db)).toHaveLength(1);
  });

  test("is for companies that were looked at, or whose board was imported before", async ({ db }) => {
    const { company, owner } = await createOwned(db, { isTrusted: false });
    const subscribe = () => subscribeFeed(owner, board(company.id, company.slug), NOW, db);
    await expect(subscribe()).rejects.toThrow("a new company’s first listing");
    await createListing(db, { companyId: company.id });
    await subscribe();
    expect(await listFeeds(owner, company.id, db)).toHaveLength(1);
  });

  test("is not for who is suspended or invented", async ({ db }) => {
    for (const over of [{ suspendedAt: NOW }, { isSample: true }]) {
      const { company, owner } = await createOwned(db, over);
      await expect(subscribeFeed(owner, board(company.id, company.slug), NOW, db)).rejects.toThrow(Conflict);
    }
  });

  test("that is read for another company is refused, in whatever capitals", async ({ db }) => {
    const first = await createOwned(db);
    const second = await createOwned(db);
    await subscribeFeed(first.owner, board(first.company.id, "Northwind-HQ"), NOW, db);
    await expect(
      subscribeFeed(second.owner, board(second.company.id, "northwind-hq"), NOW, db),
    ).rejects.toThrow("read for another company");
  });

  test("is once a hiring system, since each reading is taken for all there is", async ({ db }) => {
    const { company, owner } = await createRead(db);
    await expect(subscribeFeed(owner, board(company.id, "acme-labs"), NOW, db)).rejects.toThrow(
      `We read the board ${company.slug} there already`,
    );
    await subscribeFeed(owner, { ...board(company.id, "acme-labs"), source: "lever" }, NOW, db);
    expect(await listFeeds(owner, company.id, db)).toHaveLength(2);
  });

  test("again after it was ended begins it anew, for another company, too", async ({ db }) => {
    const first = await createOwned(db);
    await subscribeFeed(first.owner, board(first.company.id, "northwind-hq"), NOW, db);
    const [feed] = await listFeeds(first.owner, first.company.id, db);
    await db
      .update(feedSubscriptions)
      .set({ lastAt: NOW, lastError: "It answers 404." })
      .where(eq(feedSubscriptions.id, feed?.id ?? 0));
    await endFeed(first.owner, { id: feed?.id ?? 0, isClosing: false }, NOW, db);
    const second = await createOwned(db);
    await subscribeFeed(second.owner, board(second.company.id, "northwind-hq"), LATER, db);
    expect(await listFeeds(first.owner, first.company.id, db)).toEqual([]);
    expect(await listFeeds(second.owner, second.company.id, db)).toMatchObject([
      { nextAt: LATER, lastAt: null, lastError: null },
    ]);
  });
});

test("the boards of a company are shown to its members alone", async ({ db }) => {
  const { company } = await createRead(db);
  expect(await listFeeds(await createMember(db, company.id, "recruiter"), company.id, db)).toHaveLength(1);
  for (const actor of [VISITOR, await createPerson(db), (await createOwned(db)).owner])
    expect(await listFeeds(actor, company.id, db)).toEqual([]);
});

describe("a board that is read", () => {
  test("is read at the next look where its owner says so", async ({ db }) => {
    const { company, owner, feed } = await createRead(db);
    await readFeedSoon(owner, feed.id, LATER, db);
    expect(await listFeeds(owner, company.id, db)).toMatchObject([{ nextAt: LATER }]);
  });

  test("is hurried and ended by nobody else", async ({ db }) => {
    const { company, owner, feed } = await createRead(db);
    for (const actor of await strangers(db, company.id)) {
      await expect(readFeedSoon(actor, feed.id, LATER, db)).rejects.toThrow(Forbidden);
      await expect(endFeed(actor, { id: feed.id, isClosing: true }, LATER, db)).rejects.toThrow(Forbidden);
    }
    expect(await listFeeds(owner, company.id, db)).toMatchObject([{ nextAt: NOW }]);
  });

  test.for([
    { isClosing: false, left: "open", reason: null },
    { isClosing: true, left: "closed", reason: "withdrawn" },
  ])(
    "leaves its listings $left when it is ended: $isClosing",
    async ({ isClosing, left, reason }, { db }) => {
      const { company, owner, feed } = await createRead(db);
      const of = { companyId: company.id };
      const own = await createListing(db, of);
      const byHand = await createListing(db, { ...of, source: "payboard" });
      const anothers = await createListing(db);
      await endFeed(owner, { id: feed.id, isClosing }, LATER, db);
      expect(await listFeeds(owner, company.id, db)).toEqual([]);
      const rows = await db
        .select({ id: listings.id, status: listings.status, reason: listings.closedReason })
        .from(listings);
      const stateOf = (id: number) => rows.find((row) => row.id === id);
      expect(stateOf(own.id)).toMatchObject({ status: left, reason });
      expect(stateOf(byHand.id)).toMatchObject({ status: "open" });
      expect(stateOf(anothers.id)).toMatchObject({ status: "open" });
      await expect(endFeed(owner, { id: feed.id, isClosing }, LATER, db)).rejects.toThrow(NotFound);
      await expect(readFeedSoon(owner, feed.id, LATER, db)).rejects.toThrow(NotFound);
    },
  );
});
