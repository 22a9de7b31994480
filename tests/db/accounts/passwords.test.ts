import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditLog, users } from "@/db/schema";
import { VISITOR } from "@/lib/accounts/actor";
import { signInElsewhere } from "@/lib/accounts/elsewhere-mutations";
import { askForLink, askToVerify, useLink } from "@/lib/accounts/mutations";
import { changePassword, resetPassword } from "@/lib/accounts/password-mutations";
import { findByPassword, findMailedLink, findPerson, getAccount } from "@/lib/accounts/queries";
import { Forbidden, NotFound } from "@/lib/errors";
import { test } from "@/tests/support/db-test";
import { createPerson } from "@/tests/support/people";
import { lastSecret, mailedTo } from "./mailed";

const NOW = new Date("2026-03-01T12:00:00Z");
const HOUR = 3_600_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const OLD = "the old password";
const NEW = "the new password";

describe("a new password by mail", () => {
  test("ends all sessions and begins one, and is told to its owner", async ({ db }) => {
    const { id, email } = await createPerson(db, { password: OLD });
    const before = await findByPassword(email, OLD, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const session = await resetPassword(
      VISITOR,
      { secret: await lastSecret(email, db), password: NEW },
      NOW,
      db,
    );
    expect(await findPerson(id, before?.sessionEpoch ?? -1, db)).toBeNull();
    expect(await findPerson(id, session.sessionEpoch, db)).toMatchObject({ id });
    expect(await findByPassword(email, OLD, db)).toBeNull();
    expect(await findByPassword(email, NEW, db)).toEqual(session);
    expect((await mailedTo(email, db)).map(({ kind }) => kind)).toEqual(["reset", "password-changed"]);
  });

  test("spends the other links too", async ({ db }) => {
    const { email } = await createPerson(db);
    await askForLink(VISITOR, { email, purpose: "sign-in" }, NOW, db);
    const toSignIn = await lastSecret(email, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const first = await lastSecret(email, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const second = await lastSecret(email, db);

    await resetPassword(VISITOR, { secret: second, password: NEW }, NOW, db);
    for (const secret of [toSignIn, first, second]) expect(await findMailedLink(secret, NOW, db)).toBeNull();
    await expect(useLink(VISITOR, toSignIn, NOW, db)).rejects.toThrow(NotFound);
    await expect(resetPassword(VISITOR, { secret: first, password: OLD }, NOW, db)).rejects.toThrow(NotFound);
    expect(await findByPassword(email, NEW, db)).not.toBeNull();
  });

  test("leaves the links of others alone", async ({ db }) => {
    const { email } = await createPerson(db);
    const other = await createPerson(db);
    await askForLink(VISITOR, { email: other.email, purpose: "sign-in" }, NOW, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    await resetPassword(VISITOR, { secret: await lastSecret(email, db), password: NEW }, NOW, db);
    expect(await findMailedLink(await lastSecret(other.email, db), NOW, db)).toMatchObject({
      purpose: "sign-in",
    });
  });

  test("can be set for an hour", async ({ db }) => {
    const { email } = await createPerson(db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const given = { secret: await lastSecret(email, db), password: NEW };
    await expect(resetPassword(VISITOR, given, later(HOUR), db)).rejects.toThrow(NotFound);
    await resetPassword(VISITOR, given, later(HOUR - 1), db);
  });

  test("shows that the address is theirs", async ({ db }) => {
    const { id, email } = await createPerson(db, { verifiedAt: null, password: OLD });
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const given = { secret: await lastSecret(email, db), password: NEW };
    const { sessionEpoch } = await resetPassword(VISITOR, given, NOW, db);
    expect(await findPerson(id, sessionEpoch, db)).toMatchObject({ isVerified: true });
  });

  test("takes a link for that: one to sign in is no good for it, nor spent by the try", async ({ db }) => {
    const { id, email } = await createPerson(db, { password: OLD });
    await askForLink(VISITOR, { email, purpose: "sign-in" }, NOW, db);
    const toSignIn = await lastSecret(email, db);
    await expect(resetPassword(VISITOR, { secret: toSignIn, password: NEW }, NOW, db)).rejects.toThrow(
      NotFound,
    );
    expect(await useLink(VISITOR, toSignIn, NOW, db)).toMatchObject({ id });
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const toReset = await lastSecret(email, db);
    await expect(useLink(VISITOR, toReset, NOW, db)).rejects.toThrow(NotFound);
    expect(await findByPassword(email, OLD, db)).not.toBeNull();
    expect(await findMailedLink(toReset, NOW, db)).toMatchObject({ purpose: "reset" });
  });
});

describe("a change of the password", () => {
  test("needs the present one", async ({ db }) => {
    const person = await createPerson(db, { password: OLD });
    for (const currentPassword of ["", NEW]) {
      await expect(changePassword(person, { currentPassword, password: NEW }, NOW, db)).rejects.toThrow(
        "That is not your present password.",
      );
    }
    expect(await findByPassword(person.email, OLD, db)).toEqual({ id: person.id, sessionEpoch: 0 });
  });

  test("ends all sessions and begins one, and is told and written down", async ({ db }) => {
    const person = await createPerson(db, { password: OLD });
    const session = await changePassword(person, { currentPassword: OLD, password: NEW }, NOW, db);
    expect(await findPerson(person.id, 0, db)).toBeNull();
    expect(await findPerson(person.id, session.sessionEpoch, db)).toEqual(person);
    expect(await findByPassword(person.email, NEW, db)).toEqual(session);
    expect((await mailedTo(person.email, db)).map(({ kind }) => kind)).toEqual(["password-changed"]);
    const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(entry).toMatchObject({
      actorId: person.id,
      actorName: person.name,
      action: "change password",
      subject: "user",
      subjectId: person.id,
    });
    expect(JSON.stringify(entry)).not.toContain(NEW);
  });

  test("needs none where there is none yet", async ({ db }) => {
    const person = await createPerson(db);
    expect(await getAccount(person, db)).toEqual({ hasPassword: false });
    await changePassword(person, { currentPassword: "", password: NEW }, NOW, db);
    expect(await getAccount(person, db)).toEqual({ hasPassword: true });
    expect(await findByPassword(person.email, NEW, db)).not.toBeNull();
  });

  test("is for who is in", async ({ db }) => {
    await expect(changePassword(VISITOR, { currentPassword: "", password: NEW }, NOW, db)).rejects.toThrow(
      Forbidden,
    );
  });
});

describe("who is suspended", () => {
  test("can't come in by any way", async ({ db }) => {
    const person = await createPerson(db, { password: OLD });
    const { id, email } = person;
    const elsewhere = { provider: "github", providerAccountId: "1", email, name: "Ada", isConfirmed: true };
    await signInElsewhere(elsewhere, NOW, db);
    await askForLink(VISITOR, { email, purpose: "sign-in" }, NOW, db);
    const toSignIn = await lastSecret(email, db);
    await askForLink(VISITOR, { email, purpose: "reset" }, NOW, db);
    const toReset = await lastSecret(email, db);
    expect(await findPerson(id, 0, db)).not.toBeNull();

    await db.update(users).set({ suspendedAt: NOW }).where(eq(users.id, id));
    expect(await findPerson(id, 0, db)).toBeNull();
    expect(await findByPassword(email, OLD, db)).toBeNull();
    expect(await findMailedLink(toSignIn, NOW, db)).toBeNull();
    await expect(useLink(VISITOR, toSignIn, NOW, db)).rejects.toThrow(NotFound);
    await expect(resetPassword(VISITOR, { secret: toReset, password: NEW }, NOW, db)).rejects.toThrow(
      NotFound,
    );
    await expect(changePassword(person, { currentPassword: OLD, password: NEW }, NOW, db)).rejects.toThrow(
      NotFound,
    );
    expect(await signInElsewhere(elsewhere, NOW, db)).toBeNull();
    expect(await signInElsewhere({ ...elsewhere, provider: "google" }, NOW, db)).toBeNull();

    await db.update(users).set({ suspendedAt: null }).where(eq(users.id, id));
    expect(await findByPassword(email, OLD, db)).toEqual({ id, sessionEpoch: 0 });
  });

  test("and is not confirmed can't be mailed a link either", async ({ db }) => {
    const person = await createPerson(db, { verifiedAt: null, suspendedAt: NOW });
    await askToVerify(person, NOW, db);
    await expect(useLink(VISITOR, await lastSecret(person.email, db), NOW, db)).rejects.toThrow(NotFound);
  });
});

test("a session is that of one person: another's epoch and one that never was are none", async ({ db }) => {
  const { id } = await createPerson(db, { sessionEpoch: 3 });
  expect(await findPerson(id, 3, db)).not.toBeNull();
  for (const epoch of [0, 2, 4, -1]) expect(await findPerson(id, epoch, db)).toBeNull();
  expect(await findPerson("00000000-0000-4000-8000-000000000000", 0, db)).toBeNull();
});
