import { eq } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { describe, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { applications, auditLog, mails } from "@/db/schema";
import { VISITOR } from "@/lib/accounts/actor";
import { moveApplicant, noteApplicant } from "@/lib/applications/applicant-mutations";
import { listApplicants } from "@/lib/applications/applicant-queries";
import { apply, withdraw } from "@/lib/applications/mutations";
import { findOpening, findOwnApplication, listApplicationsOf } from "@/lib/applications/queries";
import { Conflict, NotFound } from "@/lib/errors";
import { applicationOf, createOpening } from "@/tests/support/applications";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";
import { createScratchDatabase } from "@/tests/support/scratch-database";

const NOW = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-02T12:00:00Z");

async function createRole(db: Database) {
  const company = await createCompany(db);
  const member = await createMember(db, company.id, "recruiter");
  const listing = await createOpening(db, company.id);
  return { company, member, listing, listingId: listing.id };
}

const mailedTo = (email: string, db: Database) =>
  db.select({ kind: mails.kind, text: mails.text }).from(mails).where(eq(mails.to, email)).orderBy(mails.id);

/** The secret in the last mail to an address. */
async function secretOf(email: string, db: Database): Promise<string> {
  const [, secret = ""] = /applications\/(\S+)/.exec((await mailedTo(email, db)).at(-1)?.text ?? "") ?? [];
  return secret;
}

describe("applying", () => {
  test("makes one application, with a mail whose link leads to it", async ({ db }) => {
    const { listingId } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const found = await findOwnApplication(VISITOR, await secretOf("ann@people.example", db), db);
    expect(found).toMatchObject({ name: "Ann Applicant", stage: "new", listing: { id: listingId } });
    expect(found?.history.map(({ kind }) => kind)).toEqual(["applied"]);
  });

  test("twice changes nothing and mails nothing, whatever was sent the second time", async ({ db }) => {
    const { listingId, member } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example", { name: "Eve" }) }, LATER, db);
    const found = await listApplicants(member, listingId, db);
    expect(found?.applicants.map(({ name }) => name)).toEqual(["Ann Applicant"]);
    expect(await mailedTo("ann@people.example", db)).toHaveLength(1);
  });

  test("again after withdrawing takes it up anew, with a new link", async ({ db }) => {
    const { listingId } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const first = await secretOf("ann@people.example", db);
    await withdraw(VISITOR, first, NOW, db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, LATER, db);
    expect(await findOwnApplication(VISITOR, first, db)).toBe(null);
    const again = await findOwnApplication(VISITOR, await secretOf("ann@people.example", db), db);
    expect(again).toMatchObject({ stage: "new", withdrawnAt: null });
    expect(again?.history.map(({ kind }) => kind)).toEqual(["applied", "withdrawn", "applied"]);
  });

  test("is told to who posted the role, without a word of the person, and once until they have looked", async ({
    db,
  }) => {
    const { company, listingId } = await createRole(db);
    const owner = await createMember(db, company.id, "owner");
    const toOwner = async () => (await mailedTo(owner.email, db)).map(({ kind }) => kind);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const [letter] = await mailedTo(owner.email, db);
    expect(letter?.text).toContain(`/dashboard/listings/${listingId}/applicants`);
    expect(letter?.text).not.toMatch(/Ann|ann@|birds/);
    await apply(VISITOR, { listingId, ...applicationOf("ben@people.example") }, NOW, db);
    expect(await toOwner()).toEqual(["new-applicant"]);

    for (const { id } of (await listApplicants(owner, listingId, db))?.applicants ?? [])
      await moveApplicant(owner, { id, from: "new", to: "screening" }, NOW, db);
    await apply(VISITOR, { listingId, ...applicationOf("cat@people.example") }, LATER, db);
    expect(await toOwner()).toEqual(["new-applicant", "new-applicant"]);
  });

  test("is told to nobody of another company", async ({ db }) => {
    const { listingId } = await createRole(db);
    const stranger = await createMember(db, (await createCompany(db)).id);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    expect(await mailedTo(stranger.email, db)).toEqual([]);
  });

  test("mails none of a stranger's words to an address that may not be theirs", async ({ db }) => {
    const { listingId } = await createRole(db);
    const said = { name: "Buy at shop.example", message: "Buy at shop.example" };
    await apply(VISITOR, { listingId, ...applicationOf("victim@people.example", said) }, NOW, db);
    const seeker = await createPerson(db);
    await apply(seeker, { listingId, ...applicationOf("other@people.example", said) }, NOW, db);
    for (const email of ["victim@people.example", "other@people.example"])
      expect((await mailedTo(email, db))[0]?.text).not.toContain("shop.example");
  });

  test("leaves nothing of the person in the audit log", async ({ db }) => {
    const { listingId } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const [row] = await db
      .select({ who: auditLog.actorName, after: auditLog.after })
      .from(auditLog)
      .where(eq(auditLog.action, "apply"));
    expect(row).toEqual({ who: "A visitor", after: { listingId } });
  });

  test("is refused where the role was closed, or is applied for elsewhere", async ({ db }) => {
    const { company } = await createRole(db);
    const closed = await createOpening(db, company.id, { closedAt: NOW });
    const elsewhere = await createListing(db, { companyId: company.id });
    const send = (listingId: number) =>
      apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    await expect(send(closed.id)).rejects.toThrow(Conflict);
    await expect(send(elsewhere.id)).rejects.toThrow(NotFound);
    await expect(send(2_000_000_000)).rejects.toThrow(NotFound);
  });

  test("asks the company's questions, a line each", async ({ db }) => {
    const { company } = await createRole(db);
    const asked = await createOpening(db, company.id, {
      form: { questions: "Why us?\r\n\r\n When? \nWhy us?" },
    });
    const opening = await findOpening(asked.id, db);
    expect(opening).toMatchObject({ questions: ["Why us?", "When?"], takesApplications: true });
  });
});

describe("who applied", () => {
  test("sees the stages in the history, and never a note", async ({ db }) => {
    const { listingId, member } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const secret = await secretOf("ann@people.example", db);
    const id = (await findOwnApplication(VISITOR, secret, db))?.id ?? "";
    await moveApplicant(member, { id, from: "new", to: "interview" }, LATER, db);
    await noteApplicant(member, { id, note: "Too loud" }, LATER, db);
    const found = await findOwnApplication(VISITOR, secret, db);
    expect(found?.history.map(({ kind, stage }) => [kind, stage])).toEqual([
      ["applied", null],
      ["moved", "interview"],
    ]);
    expect(JSON.stringify(found)).not.toContain("Too loud");
  });

  test("finds it in their account, also where they applied before they had one", async ({ db }) => {
    const { listingId, company } = await createRole(db);
    const other = await createOpening(db, company.id);
    const seeker = await createPerson(db);
    await apply(seeker, { listingId, ...applicationOf("work@people.example") }, NOW, db);
    await apply(VISITOR, { listingId: other.id, ...applicationOf(seeker.email) }, LATER, db);
    const listed = await listApplicationsOf(seeker, db);
    expect(listed.map(({ listing }) => listing.id)).toEqual([other.id, listingId]);
    const unconfirmed = { ...seeker, isVerified: false };
    expect((await listApplicationsOf(unconfirmed, db)).map(({ listing }) => listing.id)).toEqual([listingId]);
    expect(await listApplicationsOf(await createPerson(db), db)).toEqual([]);
  });

  test("may withdraw by the link or from their account; nobody else may by its id", async ({ db }) => {
    const { listingId, member } = await createRole(db);
    const seeker = await createPerson(db);
    await apply(seeker, { listingId, ...applicationOf(seeker.email) }, NOW, db);
    const [{ id } = { id: "" }] = await listApplicationsOf(seeker, db);
    for (const stranger of [VISITOR, await createPerson(db), member]) {
      expect(await findOwnApplication(stranger, id, db)).toBe(null);
      await expect(withdraw(stranger, id, NOW, db)).rejects.toThrow(NotFound);
    }
    await expect(withdraw(VISITOR, "guess", NOW, db)).rejects.toThrow(NotFound);
    await withdraw(seeker, id, LATER, db);
    expect(await findOwnApplication(seeker, id, db)).toMatchObject({ withdrawnAt: LATER });
  });

  test("can't withdraw what the company has decided", async ({ db }) => {
    const { listingId, member } = await createRole(db);
    await apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    const secret = await secretOf("ann@people.example", db);
    const id = (await findOwnApplication(VISITOR, secret, db))?.id ?? "";
    await moveApplicant(member, { id, from: "new", to: "hired" }, NOW, db);
    await expect(withdraw(VISITOR, secret, LATER, db)).rejects.toThrow(Conflict);
  });
});

test("a form that is sent twenty times at once makes one application and one mail", async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  const { db, end } = connect(scratch.url, { max: 8 });
  try {
    await migrate(db, { migrationsFolder: "db/migrations" });
    await loadReference(db);
    const { listingId } = await createRole(db);
    const send = () => apply(VISITOR, { listingId, ...applicationOf("ann@people.example") }, NOW, db);
    await Promise.all(Array.from({ length: 20 }, send));
    expect(await db.select({ id: applications.id }).from(applications)).toHaveLength(1);
    expect(await mailedTo("ann@people.example", db)).toHaveLength(1);
  } finally {
    await end();
    await scratch.drop();
  }
}, 60_000);
