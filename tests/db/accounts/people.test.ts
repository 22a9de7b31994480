import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditLog, companies, users } from "@/db/schema";
import { loadPeople, SAMPLE_PASSWORD, SAMPLE_PEOPLE } from "@/db/seed/people";
import { VISITOR, WORKER } from "@/lib/accounts/actor";
import { isAdmin, isMember, isModerator, isOwner, isVerifiedPerson } from "@/lib/accounts/policy";
import { findByPassword, findPerson } from "@/lib/accounts/queries";
import { writeAudit } from "@/lib/audit/mutations";
import { removeSamples } from "@/lib/companies/mutations";
import { test } from "@/tests/support/db-test";
import { createCompany } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-03-01T12:00:00Z");

describe("a person", () => {
  test("is found with the companies they act for, and may what their part in each allows", async ({ db }) => {
    const [own, other] = [await createCompany(db), await createCompany(db)];
    const owner = await createMember(db, own.id, "owner");
    const recruiter = await createMember(db, own.id, "recruiter");
    for (const person of [owner, recruiter]) expect(await findPerson(person.id, 0, db)).toEqual(person);
    expect([owner, recruiter].map((person) => isMember(person, own.id))).toEqual([true, true]);
    expect([owner, recruiter].map((person) => isOwner(person, own.id))).toEqual([true, false]);
    for (const may of [isMember, isOwner]) expect(may(owner, other.id)).toBe(false);
  });

  test("of the staff may what their kind allows", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const admin = await createPerson(db, { staff: "admin" });
    const nobody = await createPerson(db, { verifiedAt: null });
    for (const person of [moderator, admin, nobody])
      expect(await findPerson(person.id, 0, db)).toEqual(person);
    expect([moderator, admin, nobody, VISITOR, WORKER].map(isModerator)).toEqual([
      ...[true, true, false],
      ...[false, false],
    ]);
    expect([moderator, admin, nobody, VISITOR, WORKER].map(isAdmin)).toEqual([
      ...[false, true, false],
      ...[false, false],
    ]);
    expect([admin, nobody, VISITOR, WORKER].map(isVerifiedPerson)).toEqual([true, false, false, false]);
  });
});

/** What the audit log holds of somebody. Tests that commit leave their own in it. */
const toldOf = (id: string, db: Database) => db.select().from(auditLog).where(eq(auditLog.subjectId, id));

describe("the audit log", () => {
  test("says who did what to which, as they were called then", async ({ db }) => {
    const person = await createPerson(db);
    await writeAudit(person, { action: "try", subject: "user", subjectId: 7, before: { a: 1 } }, db);
    await writeAudit(WORKER, { action: "try", subject: "user", subjectId: "x" }, db);
    await writeAudit(VISITOR, { action: "try", subject: "user", subjectId: "y" }, db);
    const entries = await db.select().from(auditLog).where(eq(auditLog.action, "try")).orderBy(auditLog.id);
    expect(entries).toMatchObject([
      { actorId: person.id, actorName: person.name, subjectId: "7", before: { a: 1 }, after: null },
      { actorId: null, actorName: "Payboard" },
      { actorId: null, actorName: "A visitor" },
    ]);
  });

  test.for(["update audit_log set action = ''", "delete from audit_log", "truncate audit_log"])(
    "refuses to %s",
    async (statement, { db }) => {
      const person = await createPerson(db);
      await writeAudit(person, { action: "try", subject: "user", subjectId: person.id }, db);
      const changing = db.transaction(async (tx) => await tx.execute(sql.raw(statement)));
      await expect(changing).rejects.toMatchObject({
        cause: { message: "The audit log can only be added to." },
      });
      expect(await toldOf(person.id, db)).toHaveLength(1);
    },
  );

  test("outlives whom it tells of", async ({ db }) => {
    const person = await createPerson(db);
    await writeAudit(person, { action: "try", subject: "user", subjectId: person.id }, db);
    await db.delete(users).where(sql`${users.id} = ${person.id}`);
    expect(await toldOf(person.id, db)).toMatchObject([{ actorName: person.name }]);
  });
});

describe("the sample people", () => {
  test("come in with the password that is said at the start, each in their state", async ({ db }) => {
    await createCompany(db, { slug: "quillbarrow", isSample: true });
    await loadPeople(NOW, db);
    const states = new Map<string, unknown>();
    for (const { email } of SAMPLE_PEOPLE) {
      const found = await findByPassword(email, SAMPLE_PASSWORD, db);
      states.set(email, found && (await findPerson(found.id, found.sessionEpoch, db)));
    }
    expect(states.get("suspended@sample.example")).toBeNull();
    expect(states.get("new@sample.example")).toMatchObject({ isVerified: false });
    expect(states.get("admin@sample.example")).toMatchObject({ staff: "admin", isVerified: true });
    expect(states.get("owner@sample.example")).toMatchObject({ memberships: [{ role: "owner" }] });
  });

  test("leave with the samples, and nobody else does", async ({ db }) => {
    const real = await createCompany(db);
    const stays = await createMember(db, real.id);
    await createCompany(db, { slug: "quillbarrow", isSample: true });
    await loadPeople(NOW, db);
    await removeSamples(db);
    expect(await findByPassword("admin@sample.example", SAMPLE_PASSWORD, db)).toBeNull();
    const left = await db.select({ isSample: users.isSample }).from(users);
    expect(left.some(({ isSample }) => isSample)).toBe(false);
    expect(await findPerson(stays.id, 0, db)).toEqual(stays);
    expect((await db.select({ id: companies.id }).from(companies)).map(({ id }) => id)).toContain(real.id);
  });
});
