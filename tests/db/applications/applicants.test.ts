import { and, eq } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { describe, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { applicationEvents, applications, auditLog, listings, mails } from "@/db/schema";
import { type Actor, type Person, VISITOR } from "@/lib/accounts/actor";
import {
  declineApplicants,
  moveApplicant,
  noteApplicant,
  writeToApplicant,
} from "@/lib/applications/applicant-mutations";
import { findApplicant, findCv, listApplicants } from "@/lib/applications/applicant-queries";
import type { Move } from "@/lib/applications/input";
import { moveInput } from "@/lib/applications/input";
import { apply, withdraw } from "@/lib/applications/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { applicationOf, createOpening } from "@/tests/support/applications";
import { test } from "@/tests/support/db-test";
import { createCompany } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";
import { createScratchDatabase } from "@/tests/support/scratch-database";

const NOW = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-02T12:00:00Z");

/** A role with a recruiter, and people who applied for it in this order. */
async function createApplicants(db: Database, ...names: string[]) {
  const company = await createCompany(db);
  const member = await createMember(db, company.id, "recruiter");
  const { id: listingId } = await createOpening(db, company.id);
  const ids: string[] = [];
  for (const [minute, name] of names.entries()) {
    const at = new Date(NOW.getTime() + minute * 60_000);
    const email = `${name.toLowerCase()}@people.example`;
    await apply(VISITOR, { listingId, ...applicationOf(email, { name }) }, at, db);
    const [row] = await db
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.email, email), eq(applications.listingId, listingId)));
    ids.push(row?.id ?? "");
  }
  return { company, member, listingId, ids, id: ids[0] ?? "" };
}

const decline = (ids: string[]) => ({ ids, reason: "skills" as const, message: "Thank you for applying." });
const mailKinds = async (email: string, db: Database) =>
  (await db.select({ kind: mails.kind }).from(mails).where(eq(mails.to, email)).orderBy(mails.id)).map(
    ({ kind }) => kind,
  );

async function strangers(db: Database): Promise<[string, Actor][]> {
  const other = await createMember(db, (await createCompany(db)).id, "owner");
  return [
    ["a visitor", VISITOR],
    ["a seeker", await createPerson(db)],
    ["a recruiter of another company", other],
    ["a moderator", await createPerson(db, { staff: "moderator" })],
    ["an admin", await createPerson(db, { staff: "admin" })],
  ];
}

describe("applicants are there for their company's members alone", () => {
  test("nobody else sees an applicant, their CV or the list", async ({ db }) => {
    const { id, listingId, member } = await createApplicants(db, "Ann");
    for (const [who, actor] of await strangers(db)) {
      expect([who, await listApplicants(actor, listingId, db)]).toEqual([who, null]);
      expect([who, await findApplicant(actor, id, db)]).toEqual([who, null]);
      expect([who, await findCv(actor, id, db)]).toEqual([who, null]);
    }
    expect(await findCv(member, id, db)).toMatchObject({ name: "cv.pdf", kind: "pdf" });
    expect((await findCv(member, id, db))?.bytes.toString()).toBe("%PDF-1.4\n%%EOF");
  });

  test("nor does a member who has not confirmed their address", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    const unconfirmed: Person = { ...member, isVerified: false };
    expect(await findApplicant(unconfirmed, id, db)).toBe(null);
  });

  test("nobody else moves, notes, writes or declines, and nothing is mailed", async ({ db }) => {
    const { id } = await createApplicants(db, "Ann");
    for (const [who, actor] of await strangers(db)) {
      // One after the other: they share the test's one transaction.
      for (const attempt of [
        () => moveApplicant(actor, { id, from: "new", to: "offer" }, NOW, db),
        () => noteApplicant(actor, { id, note: "Mine" }, NOW, db),
        () => writeToApplicant(actor, { id, letter: "Hello" }, NOW, db),
        () => declineApplicants(actor, decline([id]), NOW, db),
      ])
        await expect(attempt(), who).rejects.toThrow(NotFound);
    }
    expect(await mailKinds("ann@people.example", db)).toEqual(["applied"]);
  });

  test("a bulk that holds another company's applicant declines nobody", async ({ db }) => {
    const ours = await createApplicants(db, "Ann");
    const theirs = await createApplicants(db, "Bo");
    const both = declineApplicants(ours.member, decline([ours.id, theirs.id]), NOW, db);
    await expect(both).rejects.toThrow(NotFound);
    expect(await findApplicant(ours.member, ours.id, db)).toMatchObject({ stage: "new" });
  });

  test("an address that is no applicant's is nobody", async ({ db }) => {
    const { member } = await createApplicants(db, "Ann");
    expect(await findApplicant(member, "nonsense", db)).toBe(null);
    expect(await findCv(member, "00000000-0000-4000-8000-000000000000", db)).toBe(null);
  });
});

describe("moving", () => {
  test("sets the stage, when it was, and what was before", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    await moveApplicant(member, { id, from: "new", to: "interview" }, LATER, db);
    const found = await findApplicant(member, id, db);
    expect(found).toMatchObject({ stage: "interview", stageAt: LATER, answeredAt: null });
    expect(found?.history.at(-1)).toMatchObject({ kind: "moved", stage: "interview", who: member.name });
    const [entry] = await db
      .select({ before: auditLog.before, after: auditLog.after })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, "move applicant")));
    expect(entry).toEqual({ before: { stage: "new" }, after: { stage: "interview" } });
  });

  test("over somebody else's move is refused, with where they are now", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    await moveApplicant(member, { id, from: "new", to: "offer" }, NOW, db);
    const late = moveApplicant(member, { id, from: "new", to: "screening" }, LATER, db);
    await expect(late).rejects.toThrow("Somebody has moved Ann to “Offer” in the meantime.");
  });

  test("never declines, by the form or past it", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    expect(moveInput.safeParse({ id, from: "new", to: "declined" }).success).toBe(false);
    const past = { id, from: "new", to: "declined" } as unknown as Move;
    await expect(moveApplicant(member, past, NOW, db)).rejects.toThrow(Forbidden);
    expect(await mailKinds("ann@people.example", db)).toEqual(["applied"]);
  });
});

describe("declining", () => {
  test("mails each their name, the message and the reason's sentence", async ({ db }) => {
    const { ids, member } = await createApplicants(db, "Ann", "Bo");
    expect(await declineApplicants(member, decline(ids), LATER, db)).toBe(2);
    for (const name of ["Ann", "Bo"]) {
      const [mail] = await db
        .select({ text: mails.text })
        .from(mails)
        .where(and(eq(mails.to, `${name.toLowerCase()}@people.example`), eq(mails.kind, "declined")));
      expect(mail?.text).toContain(`Hello ${name},`);
      expect(mail?.text).toContain("Thank you for applying.");
      expect(mail?.text).toContain("The role needs skills that we did not find in your application.");
    }
    expect(await findApplicant(member, ids[0] ?? "", db)).toMatchObject({
      ...{ stage: "declined", stageAt: LATER, answeredAt: LATER, isWaiting: false },
    });
  });

  test("passes over who was declined already or has withdrawn", async ({ db }) => {
    const { ids, member } = await createApplicants(db, "Ann", "Bo", "Cy");
    await declineApplicants(member, decline(ids.slice(0, 1)), NOW, db);
    await db
      .update(applications)
      .set({ withdrawnAt: NOW })
      .where(eq(applications.id, ids[1] ?? ""));
    expect(await declineApplicants(member, decline(ids), LATER, db)).toBe(1);
    expect(await mailKinds("ann@people.example", db)).toEqual(["applied", "declined"]);
    expect(await mailKinds("bo@people.example", db)).toEqual(["applied"]);
    expect(await mailKinds("cy@people.example", db)).toEqual(["applied", "declined"]);
  });
});

describe("writing", () => {
  test("mails the words, keeps them in the history and counts as an answer", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    await writeToApplicant(member, { id, letter: "Come on Monday." }, LATER, db);
    expect(await mailKinds("ann@people.example", db)).toEqual(["applied", "answered"]);
    const found = await findApplicant(member, id, db);
    expect(found).toMatchObject({ answeredAt: LATER, isWaiting: false });
    expect(found?.history.at(-1)).toMatchObject({ kind: "answered", text: "Come on Monday." });
  });

  test("to who has withdrawn is refused, and their CV is closed", async ({ db }) => {
    const { id, member } = await createApplicants(db, "Ann");
    const [mail] = await db
      .select({ text: mails.text })
      .from(mails)
      .where(eq(mails.to, "ann@people.example"));
    await withdraw(VISITOR, /applications\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "", NOW, db);
    await expect(writeToApplicant(member, { id, letter: "Hi" }, LATER, db)).rejects.toThrow(Conflict);
    await expect(moveApplicant(member, { id, from: "new", to: "offer" }, LATER, db)).rejects.toThrow(
      Conflict,
    );
    expect(await findCv(member, id, db)).toBe(null);
  });
});

test("once a role is closed, those who still wait for an answer stand first", async ({ db }) => {
  const { ids, member, listingId } = await createApplicants(db, "Ann", "Bo", "Cy");
  await writeToApplicant(member, { id: ids[0] ?? "", letter: "Hi" }, NOW, db);
  const names = async () => (await listApplicants(member, listingId, db))?.applicants.map(({ name }) => name);
  expect(await names()).toEqual(["Ann", "Bo", "Cy"]);
  await db.update(listings).set({ status: "closed", closedAt: NOW }).where(eq(listings.id, listingId));
  expect(await names()).toEqual(["Bo", "Cy", "Ann"]);
  expect((await listApplicants(member, listingId, db))?.waiting).toBe(2);
});

test("of recruiters who move or decline somebody at once, one does and the others are told", async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  const { db, end } = connect(scratch.url, { max: 8 });
  try {
    await migrate(db, { migrationsFolder: "db/migrations" });
    await loadReference(db);
    const { id, member } = await createApplicants(db, "Ann");
    const targets = ["screening", "interview", "offer", "hired"] as const;
    const moves = targets.map((to) => moveApplicant(member, { id, from: "new", to }, NOW, db));
    const settled = await Promise.allSettled(moves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const moved = and(eq(applicationEvents.applicationId, id), eq(applicationEvents.kind, "moved"));
    expect(await db.select({ id: applicationEvents.id }).from(applicationEvents).where(moved)).toHaveLength(
      1,
    );

    const declines = Array.from({ length: 8 }, () => declineApplicants(member, decline([id]), LATER, db));
    expect((await Promise.all(declines)).toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(await mailKinds("ann@people.example", db)).toEqual(["applied", "declined"]);
  } finally {
    await end();
    await scratch.drop();
  }
}, 60_000);
