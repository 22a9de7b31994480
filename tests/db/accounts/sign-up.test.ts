import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { mailedLinks, mails, users } from "@/db/schema";
import { VISITOR } from "@/lib/accounts/actor";
import { askForLink, askToVerify, signUp, useLink } from "@/lib/accounts/mutations";
import { changePassword } from "@/lib/accounts/password-mutations";
import { findByPassword, findMailedLink, findPerson } from "@/lib/accounts/queries";
import { Forbidden, NotFound } from "@/lib/errors";
import { test } from "@/tests/support/db-test";
import { createPerson } from "@/tests/support/people";
import { lastSecret, mailedTo } from "./mailed";

const NOW = new Date("2026-03-01T12:00:00Z");
const HOUR = 3_600_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const ADA = { name: "Ada Lovelace", email: "ada@people.example", password: "analytical engine" };

const kindsTo = async (email: string, db: Database) => (await mailedTo(email, db)).map(({ kind }) => kind);

/** Who comes in with Ada's address and this password. */
async function comeIn(db: Database, password = ADA.password) {
  const found = await findByPassword(ADA.email, password, db);
  return found && (await findPerson(found.id, found.sessionEpoch, db));
}

describe("signing up", () => {
  test("opens an account that can come in, but is not confirmed yet", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    expect(await comeIn(db)).toMatchObject({
      kind: "person",
      name: "Ada Lovelace",
      email: ADA.email,
      isVerified: false,
      staff: null,
      memberships: [],
    });
    expect(await kindsTo(ADA.email, db)).toEqual(["verify"]);
  });

  test("keeps neither the password nor the link's secret", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const secret = await lastSecret(ADA.email, db);
    const rows = JSON.stringify([await db.select().from(users), await db.select().from(mailedLinks)]);
    expect(rows).not.toContain(ADA.password);
    expect(rows).not.toContain(secret);
  });

  test("mails a link that leads on to where they wanted to go, and never out of here", async ({ db }) => {
    await signUp(VISITOR, { ...ADA, onward: "/jobs?q=go" }, NOW, db);
    await signUp(VISITOR, { ...ADA, email: "eve@people.example", onward: "//evil.example" }, NOW, db);
    const [toAda] = await mailedTo(ADA.email, db);
    const [toEve] = await mailedTo("eve@people.example", db);
    expect(URL.parse(toAda?.link ?? "")?.searchParams.get("onward")).toBe("/jobs?q=go");
    expect(toEve?.link).not.toContain("evil");
  });

  test("mails a stranger's words to nobody", async ({ db }) => {
    await signUp(VISITOR, { ...ADA, name: "Win at evil.example" }, NOW, db);
    await signUp(VISITOR, { ...ADA, password: "another password" }, NOW, db);
    await askForLink(VISITOR, { email: ADA.email, purpose: "reset" }, NOW, db);
    expect(await kindsTo(ADA.email, db)).toEqual(["verify", "already-here", "reset"]);
    expect(JSON.stringify(await db.select().from(mails))).not.toContain("evil");
  });

  test("with an address that has an account looks the same, and tells its owner by mail", async ({ db }) => {
    const owner = await createPerson(db, { password: "the owner's own" });
    expect(await signUp(VISITOR, { ...ADA, email: owner.email }, NOW, db)).toEqual(
      await signUp(VISITOR, ADA, NOW, db),
    );
    expect(await kindsTo(owner.email, db)).toEqual(["already-here"]);
    expect(await findByPassword(owner.email, ADA.password, db)).toBeNull();
    expect(await findByPassword(owner.email, "the owner's own", db)).toMatchObject({ id: owner.id });
    expect(await useLink(VISITOR, await lastSecret(owner.email, db), NOW, db)).toMatchObject({
      id: owner.id,
    });
  });

  test("again with the same password mails the link to confirm again", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    await signUp(VISITOR, ADA, NOW, db);
    expect(await kindsTo(ADA.email, db)).toEqual(["verify", "verify"]);
    const [first, second] = await mailedTo(ADA.email, db);
    await useLink(VISITOR, first?.secret ?? "", NOW, db);
    await useLink(VISITOR, second?.secret ?? "", NOW, db);
    expect(await comeIn(db)).toMatchObject({ isVerified: true });
  });

  test("with the address of somebody suspended looks the same and mails nothing", async ({ db }) => {
    const { email } = await createPerson(db, { suspendedAt: NOW });
    expect(await signUp(VISITOR, { ...ADA, email }, NOW, db)).toBeUndefined();
    expect(await kindsTo(email, db)).toEqual([]);
  });
});

describe("the link that confirms an address", () => {
  test("works once, and keeps the password", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const secret = await lastSecret(ADA.email, db);
    expect(await findMailedLink(secret, NOW, db)).toEqual({
      purpose: "verify",
      email: ADA.email,
      name: ADA.name,
    });
    const { id, sessionEpoch } = await useLink(VISITOR, secret, later(HOUR), db);
    expect(await findPerson(id, sessionEpoch, db)).toMatchObject({ email: ADA.email, isVerified: true });
    expect(await comeIn(db)).toMatchObject({ id });

    expect(await findMailedLink(secret, later(HOUR), db)).toBeNull();
    await expect(useLink(VISITOR, secret, later(HOUR), db)).rejects.toThrow(NotFound);
  });

  test("works for 24 hours", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const secret = await lastSecret(ADA.email, db);
    await expect(useLink(VISITOR, secret, later(24 * HOUR), db)).rejects.toThrow(NotFound);
    expect(await findMailedLink(secret, later(24 * HOUR), db)).toBeNull();
    expect(await comeIn(db)).toMatchObject({ isVerified: false });
    await useLink(VISITOR, secret, later(24 * HOUR - 1), db);
    expect(await comeIn(db)).toMatchObject({ isVerified: true });
  });

  test("is mailed again to who is in and asks, and to nobody else", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const ada = await comeIn(db);
    if (!ada) throw new Error("Ada can't come in.");
    await askToVerify(ada, NOW, db);
    expect(await kindsTo(ADA.email, db)).toEqual(["verify", "verify"]);
    await askToVerify({ ...ada, isVerified: true }, NOW, db);
    await expect(askToVerify(VISITOR, NOW, db)).rejects.toThrow(Forbidden);
    expect(await kindsTo(ADA.email, db)).toHaveLength(2);
  });

  test.for(["", "none", "'; drop table users; --", "\0"])("%j is none", async (secret, { db }) => {
    expect(await findMailedLink(secret, NOW, db)).toBeNull();
    await expect(useLink(VISITOR, secret, NOW, db)).rejects.toThrow(NotFound);
  });
});

describe("an account that a stranger opened with somebody's address", () => {
  const OWNERS = "the owner's own";

  test("loses the stranger's password and sessions once the owner signs in by mail", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const strangers = await findByPassword(ADA.email, ADA.password, db);
    await signUp(VISITOR, { ...ADA, name: "Owner", password: OWNERS }, NOW, db);
    const owner = await useLink(VISITOR, await lastSecret(ADA.email, db), NOW, db);
    expect(await findPerson(owner.id, owner.sessionEpoch, db)).toMatchObject({ isVerified: true });
    expect(await comeIn(db)).toBeNull();
    expect(await findPerson(owner.id, strangers?.sessionEpoch ?? -1, db)).toBeNull();
  });

  test("is not confirmed for the stranger by the mail that they had sent, once the owner signs up", async ({
    db,
  }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const strangersLink = await lastSecret(ADA.email, db);
    await signUp(VISITOR, { ...ADA, password: OWNERS }, NOW, db);
    await expect(useLink(VISITOR, strangersLink, NOW, db)).rejects.toThrow(NotFound);
  });

  test("is not confirmed by a change of its password", async ({ db }) => {
    await signUp(VISITOR, ADA, NOW, db);
    const stranger = await comeIn(db);
    if (!stranger) throw new Error("The stranger can't come in.");
    await changePassword(stranger, { currentPassword: ADA.password, password: "a new password" }, NOW, db);
    expect(await comeIn(db, "a new password")).toMatchObject({ isVerified: false });
  });

  test("a confirmed one keeps its password and sessions when it signs in by mail", async ({ db }) => {
    const owner = await createPerson(db, { password: OWNERS });
    const before = await findByPassword(owner.email, OWNERS, db);
    await askForLink(VISITOR, { email: owner.email, purpose: "sign-in" }, NOW, db);
    const session = await useLink(VISITOR, await lastSecret(owner.email, db), NOW, db);
    expect(session).toEqual(before);
    expect(await findByPassword(owner.email, OWNERS, db)).toEqual(before);
  });
});

describe("asking for a link", () => {
  test.for(["sign-in", "reset"] as const)(
    "to %s says nothing of whether there is an account",
    async (purpose, { db }) => {
      const known = await createPerson(db);
      const suspended = await createPerson(db, { suspendedAt: NOW });
      const emails = [known.email, suspended.email, "nobody@people.example"];
      const outcomes = [];
      for (const email of emails) outcomes.push(await askForLink(VISITOR, { email, purpose }, NOW, db));
      expect(outcomes).toEqual([undefined, undefined, undefined]);
      expect(await kindsTo(known.email, db)).toEqual([purpose]);
      const all = await db.select({ to: mails.to }).from(mails);
      expect(all.map(({ to }) => to).filter((to) => emails.includes(to))).toEqual([known.email]);
    },
  );

  test("to sign in gives one that works once, for 15 minutes", async ({ db }) => {
    const { id, email } = await createPerson(db);
    await askForLink(VISITOR, { email, purpose: "sign-in" }, NOW, db);
    const secret = await lastSecret(email, db);
    await expect(useLink(VISITOR, secret, later(HOUR / 4), db)).rejects.toThrow(NotFound);
    expect(await useLink(VISITOR, secret, later(HOUR / 4 - 1), db)).toMatchObject({ id });
    await expect(useLink(VISITOR, secret, NOW, db)).rejects.toThrow(NotFound);
  });
});

test("coming in by a password takes the address and the password of the same person", async ({ db }) => {
  const ada = await createPerson(db, { password: ADA.password });
  const eve = await createPerson(db, { password: "eve's password" });
  const byMail = await createPerson(db);
  expect(await findByPassword(ada.email, ADA.password, db)).toEqual({ id: ada.id, sessionEpoch: 0 });
  expect(await findByPassword(ada.email, "eve's password", db)).toBeNull();
  expect(await findByPassword(eve.email, ADA.password, db)).toBeNull();
  expect(await findByPassword(byMail.email, "", db)).toBeNull();
  expect(await findByPassword("nobody@people.example", "nobody’s", db)).toBeNull();
  await db.delete(users).where(eq(users.id, ada.id));
  expect(await findByPassword(ada.email, ADA.password, db)).toBeNull();
});
