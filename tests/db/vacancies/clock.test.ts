import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditLog, listings, mails, users, vacancies } from "@/db/schema";
import { type Person, VISITOR, WORKER } from "@/lib/accounts/actor";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { listCards } from "@/lib/listings/card-queries";
import { NO_FILTERS } from "@/lib/listings/filters";
import { readDataVersion } from "@/lib/search/data-version-queries";
import { askToConfirm, expireListings } from "@/lib/vacancies/clock-mutations";
import { confirmVacancy, renewVacancy } from "@/lib/vacancies/life-mutations";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-15T00:30:00Z");
const daysAgo = (days: number, ms = 0) => new Date(NOW.getTime() - days * 86_400_000 + ms);

type Posted = Partial<typeof listings.$inferInsert> & { author?: Person | null; askedAt?: Date };

/** A listing posted here with its vacancy, by an owner of its company unless it says by whom. */
async function post(db: Database, { author, askedAt, ...over }: Posted = {}) {
  const companyId = over.companyId ?? (await createCompany(db)).id;
  const by = author === undefined ? await createMember(db, companyId) : author;
  const id = crypto.randomUUID();
  const listing = await createListing(db, {
    ...{ source: "payboard", sourceId: id, postedAt: daysAgo(90), confirmedAt: daysAgo(1) },
    ...over,
    companyId,
  });
  await db.insert(vacancies).values({
    ...{ id, companyId, authorId: by?.id, stage: "published", form: {}, listingId: listing.id },
    ...{ createdAt: daysAgo(90), updatedAt: daysAgo(90), askedAt },
  });
  return { id, listingId: listing.id, companyId, author: by };
}

async function stateOf(listingId: number, db: Database) {
  const [row] = await db
    .select({ status: listings.status, reason: listings.closedReason, confirmedAt: listings.confirmedAt })
    .from(listings)
    .where(eq(listings.id, listingId));
  return row;
}

const mailed = (db: Database) =>
  db.select({ kind: mails.kind, to: mails.to, text: mails.text }).from(mails).orderBy(mails.to);
const audited = (listingId: number, db: Database) =>
  db
    .select({ action: auditLog.action, by: auditLog.actorName })
    .from(auditLog)
    .where(eq(auditLog.subjectId, String(listingId)));

/** Has the database refuse to change one listing. */
async function makeStubborn(listingId: number, db: Database) {
  await db.execute(
    sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
  );
  await db.execute(
    sql`create trigger refuse before update on listings for each row
      when (old.id = ${sql.raw(String(listingId))}) execute function refuse()`,
  );
}

describe("a listing posted here", () => {
  test("expires the day after its last one, in UTC, and nobody is told what they chose", async ({ db }) => {
    const past = await post(db, { closesOn: "2026-06-14" });
    const today = await post(db, { closesOn: "2026-06-15" });
    expect(await expireListings(WORKER, NOW, db)).toEqual({ done: 1, failures: [] });
    expect(await stateOf(past.listingId, db)).toMatchObject({ status: "closed", reason: "expired" });
    expect(await stateOf(today.listingId, db)).toMatchObject({ status: "open", reason: null });
    expect(await mailed(db)).toEqual([]);
    expect(await audited(past.listingId, db)).toEqual([{ action: "expire listing", by: "Payboard" }]);
  });

  test("expires when nobody confirmed it for sixty days, and its author is told where to renew it", async ({
    db,
  }) => {
    const { id, listingId, author } = await post(db, { confirmedAt: daysAgo(60) });
    const younger = await post(db, { confirmedAt: daysAgo(60, 1) });
    expect(await expireListings(WORKER, NOW, db)).toMatchObject({ done: 1 });
    expect(await stateOf(listingId, db)).toMatchObject({ status: "closed", reason: "expired" });
    expect(await stateOf(younger.listingId, db)).toMatchObject({ status: "open" });
    expect(await mailed(db)).toEqual([
      { kind: "expired", to: author?.email, text: expect.stringMatching(`/post/${id}\n`) },
    ]);
  });

  test("counts from when it was posted where nobody ever confirmed it", async ({ db }) => {
    const { listingId } = await post(db, { confirmedAt: null, postedAt: daysAgo(61) });
    await expireListings(WORKER, NOW, db);
    expect(await stateOf(listingId, db)).toMatchObject({ reason: "expired" });
  });

  test("expires once, however often the clock is looked at", async ({ db }) => {
    const { listingId } = await post(db, { confirmedAt: daysAgo(70) });
    await expireListings(WORKER, NOW, db);
    expect(await expireListings(WORKER, NOW, db)).toEqual({ done: 0, failures: [] });
    expect(await audited(listingId, db)).toHaveLength(1);
    expect(await mailed(db)).toHaveLength(1);
  });

  test("that can't be closed keeps no other open, and leaves no mail behind", async ({ db }) => {
    const stubborn = await post(db, { confirmedAt: daysAgo(70) });
    const other = await post(db, { confirmedAt: daysAgo(70) });
    await makeStubborn(stubborn.listingId, db);
    const { done, failures } = await expireListings(WORKER, NOW, db);
    expect({ done, failures: failures.length }).toEqual({ done: 1, failures: 1 });
    expect(await stateOf(stubborn.listingId, db)).toMatchObject({ status: "open" });
    expect(await stateOf(other.listingId, db)).toMatchObject({ status: "closed" });
    expect((await mailed(db)).map(({ to }) => to)).toEqual([other.author?.email]);
  });

  test("is confirmed and stands as posted once it is renewed", async ({ db }) => {
    const { id, listingId, author } = await post(db, { confirmedAt: daysAgo(70) });
    await expireListings(WORKER, NOW, db);
    await renewVacancy(author as Person, id, NOW, db);
    await expireListings(WORKER, NOW, db);
    expect(await stateOf(listingId, db)).toEqual({ status: "open", reason: null, confirmedAt: NOW });
  });
});

test("a feed's listing does not expire by our clock, nor is anybody asked about it", async ({ db }) => {
  const { id } = await createListing(db, { postedAt: daysAgo(400), closesOn: "2026-01-01" });
  await expireListings(WORKER, NOW, db);
  await askToConfirm(WORKER, NOW, db);
  expect(await stateOf(id, db)).toMatchObject({ status: "open" });
  expect(await mailed(db)).toEqual([]);
});

describe("asking whether a listing stands", () => {
  test("happens thirty days after it was confirmed, once, with a link to say so", async ({ db }) => {
    const { id, listingId, author } = await post(db, { confirmedAt: daysAgo(30) });
    await post(db, { confirmedAt: daysAgo(30, 1) });
    expect(await askToConfirm(WORKER, NOW, db)).toEqual({ done: 1, failures: [] });
    expect(await askToConfirm(WORKER, daysAgo(-1), db)).toMatchObject({ done: 1 });
    expect(await mailed(db)).toHaveLength(2);
    expect(await mailed(db)).toContainEqual({
      kind: "does-it-stand",
      to: author?.email,
      text: expect.stringMatching(`/post/${id}/confirm\n`),
    });
    const [vacancy] = await db
      .select({ askedAt: vacancies.askedAt })
      .from(vacancies)
      .where(eq(vacancies.id, id));
    expect(vacancy).toEqual({ askedAt: NOW });
    expect(await audited(listingId, db)).toHaveLength(1);
  });

  test("happens again thirty days after the answer", async ({ db }) => {
    await post(db, { confirmedAt: daysAgo(31), askedAt: daysAgo(35) });
    expect(await askToConfirm(WORKER, NOW, db)).toMatchObject({ done: 1 });
  });

  test("does not happen where it is to be closed anyway", async ({ db }) => {
    await post(db, { confirmedAt: daysAgo(60) });
    await post(db, { confirmedAt: daysAgo(40), closesOn: "2026-06-14" });
    await post(db, { confirmedAt: daysAgo(40), closedAt: daysAgo(2) });
    expect(await askToConfirm(WORKER, NOW, db)).toEqual({ done: 0, failures: [] });
  });

  test("goes to the owners where the author has left, and to nobody who was suspended", async ({ db }) => {
    const { id: companyId } = await createCompany(db);
    const owner = await createMember(db, companyId, "owner");
    const banned = await createMember(db, companyId, "owner");
    await createMember(db, companyId, "recruiter");
    await db.update(users).set({ suspendedAt: NOW }).where(eq(users.id, banned.id));
    await post(db, { companyId, author: await createPerson(db), confirmedAt: daysAgo(40) });
    await post(db, { companyId, author: null, confirmedAt: daysAgo(40), title: "Other" });
    await askToConfirm(WORKER, NOW, db);
    expect((await mailed(db)).map(({ to }) => to)).toEqual([owner.email, owner.email]);
  });
});

describe("confirming a listing", () => {
  test("is for any member of its company, and is written down", async ({ db }) => {
    const { id, listingId, companyId } = await post(db, { confirmedAt: daysAgo(40) });
    const recruiter = await createMember(db, companyId, "recruiter");
    await confirmVacancy(recruiter, id, NOW, db);
    expect(await stateOf(listingId, db)).toMatchObject({ confirmedAt: NOW });
    expect(await audited(listingId, db)).toEqual([{ action: "confirm listing", by: recruiter.name }]);
  });

  test("stands on its card from then on, but not where it says no more than the day of posting", async ({
    db,
  }) => {
    const { id, listingId, author } = await post(db, { confirmedAt: daysAgo(90) });
    const via = async () => (await listCards([listingId], NO_FILTERS, db)).map(({ labels }) => labels.via);
    expect(await via()).toEqual(["posted here"]);
    const version = await readDataVersion(db);
    await confirmVacancy(author as Person, id, NOW, db);
    expect(await via()).toEqual(["posted here, last confirmed 15 June 2026"]);
    expect(await readDataVersion(db)).toBeGreaterThan(version);
  });

  test("is not for strangers, visitors, staff, or members who have not confirmed their address", async ({
    db,
  }) => {
    const { id, listingId, companyId } = await post(db, { confirmedAt: daysAgo(40) });
    const elsewhere = await createMember(db, (await createCompany(db)).id);
    const moderator = await createPerson(db, { staff: "moderator" });
    const unverified = await createMember(db, companyId, "owner", { verifiedAt: null });
    for (const actor of [elsewhere, await createPerson(db), moderator, unverified, VISITOR])
      await expect(confirmVacancy(actor, id, NOW, db)).rejects.toThrow(Forbidden);
    expect(await stateOf(listingId, db)).toMatchObject({ confirmedAt: daysAgo(40) });
  });

  test("opens nothing that is closed, and finds nothing that is not there", async ({ db }) => {
    const { id, listingId, author } = await post(db, { closedAt: daysAgo(2) });
    await expect(confirmVacancy(author as Person, id, NOW, db)).rejects.toThrow(Conflict);
    expect(await stateOf(listingId, db)).toMatchObject({ status: "closed" });
    await expect(confirmVacancy(author as Person, crypto.randomUUID(), NOW, db)).rejects.toThrow(NotFound);
  });
});
