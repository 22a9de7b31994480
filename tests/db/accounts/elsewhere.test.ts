import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { linkedAccounts, users } from "@/db/schema";
import { signInElsewhere } from "@/lib/accounts/elsewhere-mutations";
import { findByPassword, findPerson } from "@/lib/accounts/queries";
import { test } from "@/tests/support/db-test";
import { createPerson } from "@/tests/support/people";

const NOW = new Date("2026-03-01T12:00:00Z");
const ADA = {
  provider: "github",
  providerAccountId: "1815",
  email: "Ada@People.example",
  name: "Ada Lovelace",
  isConfirmed: true,
};

test("opens an account with a confirmed address where there is none, and finds it again", async ({ db }) => {
  const session = await signInElsewhere(ADA, NOW, db);
  expect(await findPerson(session?.id ?? "", session?.sessionEpoch ?? -1, db)).toMatchObject({
    name: "Ada Lovelace",
    email: "ada@people.example",
    isVerified: true,
  });
  expect(await signInElsewhere(ADA, NOW, db)).toMatchObject({ id: session?.id });
});

test("finds it by the account there, whatever address that has by now", async ({ db }) => {
  const session = await signInElsewhere(ADA, NOW, db);
  const moved = { ...ADA, email: "elsewhere@people.example", isConfirmed: false };
  expect(await signInElsewhere(moved, NOW, db)).toMatchObject({ id: session?.id });
  expect(await signInElsewhere({ ...ADA, providerAccountId: "1816" }, NOW, db)).toMatchObject({
    id: session?.id,
  });
  expect(await signInElsewhere({ ...moved, provider: "google" }, NOW, db)).toBeNull();
});

test("an account here is theirs if that site has confirmed the address", async ({ db }) => {
  const person = await createPerson(db, { email: "ada@people.example", password: "analytical engine" });
  const session = await signInElsewhere(ADA, NOW, db);
  expect(session).toMatchObject({ id: person.id, sessionEpoch: 0 });
  expect(await findPerson(person.id, 0, db)).toEqual(person);
  expect(await findByPassword(person.email, "analytical engine", db)).not.toBeNull();
});

test("and not if it has not: nothing is opened, linked or confirmed", async ({ db }) => {
  const unconfirmed = { ...ADA, isConfirmed: false };
  expect(await signInElsewhere(unconfirmed, NOW, db)).toBeNull();
  const { id, email } = await createPerson(db, { email: "ada@people.example", verifiedAt: null });
  expect(await signInElsewhere(unconfirmed, NOW, db)).toBeNull();
  expect(await findPerson(id, 0, db)).toMatchObject({ email, isVerified: false });
  expect(await db.select().from(linkedAccounts).where(eq(linkedAccounts.userId, id))).toEqual([]);
});

test("a password and sessions that came before anybody confirmed the address end", async ({ db }) => {
  const { id, email } = await createPerson(db, {
    email: "ada@people.example",
    verifiedAt: null,
    password: "a stranger's password",
  });
  const session = await signInElsewhere(ADA, NOW, db);
  expect(session).toMatchObject({ id });
  expect(await findByPassword(email, "a stranger's password", db)).toBeNull();
  expect(await findPerson(id, 0, db)).toBeNull();
  expect(await findPerson(id, session?.sessionEpoch ?? -1, db)).toMatchObject({ isVerified: true });
});

test.for(["", "nothing", "ada@people.example, eve@people.example", "a\0@people.example"])(
  "%j is no address to open an account with",
  async (email, { db }) => {
    expect(await signInElsewhere({ ...ADA, email }, NOW, db)).toBeNull();
  },
);

test.for([
  ["  Ada \u202e\0 Lovelace ", "Ada Lovelace"],
  ["", "ada@people.example"],
  ["x".repeat(1_000), "ada@people.example"],
] as const)("of the name %j becomes %j", async ([name, expected], { db }) => {
  const session = await signInElsewhere({ ...ADA, name }, NOW, db);
  const [user] = await db
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, session?.id ?? ""));
  expect(user?.name).toBe(expected);
});
