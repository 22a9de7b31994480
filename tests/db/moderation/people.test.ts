import { and, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditLog, mailedLinks, mails } from "@/db/schema";
import { type Person, VISITOR, WORKER } from "@/lib/accounts/actor";
import { signInElsewhere } from "@/lib/accounts/elsewhere-mutations";
import { askForLink, signUp, useLink } from "@/lib/accounts/mutations";
import { resetPassword } from "@/lib/accounts/password-mutations";
import { findByPassword, findPerson } from "@/lib/accounts/queries";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { readmitPerson, suspendPerson } from "@/lib/moderation/person-mutations";
import { findModeratedPerson, listAuditOf } from "@/lib/moderation/person-queries";
import { test } from "@/tests/support/db-test";
import { createCompany } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-15T12:00:00Z");
const PASSWORD = "analytical engine";
const admin = (db: Database) => createPerson(db, { staff: "admin" });
const suspend = async (person: Person, db: Database, by?: Person) =>
  suspendPerson(by ?? (await admin(db)), { userId: person.id, reason: "They sell lists." }, NOW, db);
const mailed = (to: string, db: Database) =>
  db.select({ kind: mails.kind, text: mails.text }).from(mails).where(eq(mails.to, to)).orderBy(mails.id);
/** The secret of the last link that was mailed to them. */
const secretFor = async (to: string, db: Database) =>
  /secret=([\w-]+)/.exec((await mailed(to, db)).at(-1)?.text ?? "")?.[1] ?? "";

describe("a suspended person", () => {
  test("is nobody at the next request, and not even after they are readmitted is the old session one", async ({
    db,
  }) => {
    const by = await admin(db);
    const person = await createPerson(db, { password: PASSWORD });
    expect(await findPerson(person.id, 0, db)).toEqual(person);
    await suspend(person, db, by);
    for (const epoch of [0, 1]) expect(await findPerson(person.id, epoch, db)).toBeNull();
    await readmitPerson(by, person.id, db);
    expect(await findPerson(person.id, 0, db)).toBeNull();
    const again = await findByPassword(person.email, PASSWORD, db);
    expect(again && (await findPerson(again.id, again.sessionEpoch, db))).toEqual(person);
  });

  test("can't sign in by any way, and who tries learns nothing", async ({ db }) => {
    const person = await createPerson(db, { password: PASSWORD });
    const { email } = person;
    await suspend(person, db);
    const letters = await mailed(email, db);
    expect(await findByPassword(email, PASSWORD, db)).toBeNull();
    expect(await findByPassword(email, "wrong password", db)).toBeNull();
    const elsewhere = { provider: "google", providerAccountId: "1", email, name: "A", isConfirmed: true };
    expect(await signInElsewhere(elsewhere, NOW, db)).toBeNull();
    for (const purpose of ["sign-in", "reset"] as const)
      expect(await askForLink(VISITOR, { email, purpose }, NOW, db)).toBeUndefined();
    expect(await signUp(VISITOR, { name: "A", email, password: PASSWORD }, NOW, db)).toBeUndefined();
    expect(await mailed(email, db)).toEqual(letters);
  });

  test("comes in by no link that was mailed before, then or once they are readmitted", async ({ db }) => {
    const by = await admin(db);
    const person = await createPerson(db);
    const { email } = person;
    await askForLink(VISITOR, { email, purpose: "sign-in" }, NOW, db);
    const signIn = await secretFor(email, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const reset = await secretFor(email, db);
    await suspend(person, db, by);
    const attempts = async () => {
      await expect(useLink(VISITOR, signIn, NOW, db)).rejects.toThrow(NotFound);
      const input = { secret: reset, password: PASSWORD };
      await expect(resetPassword(VISITOR, input, NOW, db)).rejects.toThrow(NotFound);
    };
    await attempts();
    await readmitPerson(by, person.id, db);
    await attempts();
    const unused = and(eq(mailedLinks.userId, person.id), sql`${mailedLinks.usedAt} is null`);
    expect(await db.select({ for: mailedLinks.purpose }).from(mailedLinks).where(unused)).toEqual([]);
  });

  test("is told why, by their name only if the address is known to be theirs", async ({ db }) => {
    const known = await createPerson(db, { name: "Zora" });
    const unknown = await createPerson(db, { name: "Buy at evil.example", verifiedAt: null });
    for (const person of [known, unknown]) await suspend(person, db);
    expect(await mailed(known.email, db)).toEqual([
      { kind: "person-suspended", text: expect.stringMatching(/^Hello Zora,[\s\S]*They sell lists\./) },
    ]);
    expect((await mailed(unknown.email, db))[0]?.text).not.toContain("evil.example");
  });

  test("is told when they are readmitted", async ({ db }) => {
    const person = await createPerson(db, { suspendedAt: NOW });
    await readmitPerson(await admin(db), person.id, db);
    expect((await mailed(person.email, db)).map(({ kind }) => kind)).toEqual(["person-readmitted"]);
  });
});

describe("suspending and readmitting", () => {
  test("stand in the log, with what was there before and after", async ({ db }) => {
    const by = await admin(db);
    const person = await createPerson(db);
    await suspend(person, db, by);
    await readmitPerson(by, person.id, db);
    const entries = await db
      .select({
        by: auditLog.actorId,
        action: auditLog.action,
        before: auditLog.before,
        after: auditLog.after,
      })
      .from(auditLog)
      .where(and(eq(auditLog.subject, "user"), eq(auditLog.subjectId, person.id)))
      .orderBy(auditLog.id);
    const suspendedAt = NOW.toISOString();
    expect(entries).toEqual([
      {
        ...{ by: by.id, action: "suspend person", before: { suspendedAt: null } },
        after: { suspendedAt, reason: "They sell lists." },
      },
      { by: by.id, action: "readmit person", before: { suspendedAt }, after: { suspendedAt: null } },
    ]);
  });

  test("happen once, and to people that there are", async ({ db }) => {
    const by = await admin(db);
    const person = await createPerson(db);
    await expect(readmitPerson(by, person.id, db)).rejects.toThrow(Conflict);
    await suspend(person, db, by);
    await expect(suspend(person, db, by)).rejects.toThrow(Conflict);
    expect(await mailed(person.email, db)).toHaveLength(1);
    const nobody = { ...person, id: crypto.randomUUID() };
    await expect(suspend(nobody, db, by)).rejects.toThrow(NotFound);
  });

  test("are an admin's, and no moderator's", async ({ db }) => {
    const person = await createPerson(db);
    const banned = await createPerson(db, { suspendedAt: NOW });
    for (const actor of [VISITOR, WORKER, person, await createPerson(db, { staff: "moderator" })]) {
      const input = { userId: person.id, reason: "No" };
      await expect(suspendPerson(actor, input, NOW, db)).rejects.toThrow(Forbidden);
      await expect(readmitPerson(actor, banned.id, db)).rejects.toThrow(Forbidden);
    }
    expect(await findPerson(person.id, 0, db)).toEqual(person);
  });

  test("are nobody's to do to themselves", async ({ db }) => {
    const [one] = [await admin(db), await admin(db)];
    await expect(suspend(one, db, one)).rejects.toThrow(Forbidden);
    expect(await findPerson(one.id, 0, db)).toEqual(one);
  });

  test("leave the last admin: of two who suspend each other the second is none any more", async ({ db }) => {
    const [one, other] = [await admin(db), await admin(db)];
    await suspend(other, db, one);
    // As their request was begun, they were still one.
    await expect(suspend(one, db, other)).rejects.toThrow(Forbidden);
    await expect(readmitPerson(other, other.id, db)).rejects.toThrow(Forbidden);
    expect(await findPerson(one.id, 0, db)).toEqual(one);
  });
});

describe("a person's page", () => {
  test("holds who they are, the companies they act for and what they did, but not where they applied", async ({
    db,
  }) => {
    const { id: companyId, slug, name } = await createCompany(db);
    const person = await createMember(db, companyId, "recruiter");
    const other = await createPerson(db);
    await writeAudit(person, { action: "renew listing", subject: "listing", subjectId: 1, companyId }, db);
    await writeAudit(person, { action: "apply", subject: "application", subjectId: "x" }, db);
    await writeAudit(other, { action: "renew listing", subject: "listing", subjectId: 2 }, db);
    await suspend(person, db);
    const actor = await createPerson(db, { staff: "moderator" });
    expect(await findModeratedPerson(actor, person.id, db)).toMatchObject({
      ...{ name: person.name, email: person.email, staff: null, suspendedAt: NOW },
      memberships: [{ slug, name, role: "recruiter" }],
    });
    const trail = await listAuditOf(actor, person.id, db);
    expect(trail.map(({ action }) => action)).toEqual(["suspend person", "renew listing"]);
  });

  test("is the staff's, and nothing is found by what is no id", async ({ db }) => {
    const person = await createPerson(db);
    await writeAudit(person, { action: "try", subject: "user", subjectId: person.id }, db);
    for (const actor of [VISITOR, WORKER, person]) {
      expect(await findModeratedPerson(actor, person.id, db)).toBeNull();
      expect(await listAuditOf(actor, person.id, db)).toEqual([]);
    }
    const actor = await admin(db);
    expect(await findModeratedPerson(actor, person.id, db)).toMatchObject({ id: person.id });
    expect(await findModeratedPerson(actor, "1; drop", db)).toBeNull();
    expect(await findModeratedPerson(actor, crypto.randomUUID(), db)).toBeNull();
  });
});
