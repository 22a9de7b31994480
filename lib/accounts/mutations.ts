import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { users } from "@/db/schema";
import { Forbidden } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import type { Actor } from "./actor";
import { alreadyHereLetter, nameToGreet, resetLetter, signInLetter, verifyLetter } from "./letters";
import { createMailedLink, spendLinksOf, spendMailedLink, spent } from "./link-mutations";
import { hashPassword, isPassword } from "./password";

/** Who was let in, for their session to begin. */
export type Admitted = { id: string; sessionEpoch: number };

/**
 * Opens an account, or tells its owner by mail that there is one: who asks learns nothing of the kind.
 * Anybody may. The account can do nothing for others until its address is confirmed.
 */
export async function signUp(
  _actor: Actor,
  { name, email, password, onward }: { name: string; email: string; password: string; onward?: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const [opened] = await tx
      .insert(users)
      .values({ name, email, passwordHash, createdAt: now })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    const there = opened ? null : await findUser(email, tx);
    // Also for new ones, so that all take as long.
    const isAgain = await isPassword(password, there?.isVerified === false ? there.passwordHash : null);
    const unconfirmed = opened ?? (isAgain ? there : null);
    if (unconfirmed) {
      const url = await createMailedLink("verify", unconfirmed.id, now, onward, tx);
      return await queueLetter(email, verifyLetter({ url }), tx);
    }
    if (!there) return;
    // Of two who signed up with it one is a stranger: a link of theirs must not confirm their password.
    if (!there.isVerified) await spendLinksOf(there.id, now, tx);
    const url = await createMailedLink("sign-in", there.id, now, onward, tx);
    await queueLetter(email, alreadyHereLetter({ name: nameToGreet(there), url }), tx);
  });
}

/** Mails a link to sign in or to set a new password, if the address has an account. Anybody may ask. */
export async function askForLink(
  _actor: Actor,
  { email, purpose, onward }: { email: string; purpose: "sign-in" | "reset"; onward?: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const user = await findUser(email, tx);
    if (!user) return;
    const url = await createMailedLink(purpose, user.id, now, onward, tx);
    const letter = purpose === "reset" ? resetLetter : signInLetter;
    await queueLetter(email, letter({ name: nameToGreet(user), url }), tx);
  });
}

/** Mails the link that confirms an address again. */
export async function askToVerify(actor: Actor, now: Date, db: Database = appDb): Promise<void> {
  if (actor.kind !== "person") throw new Forbidden("Sign in first.");
  if (actor.isVerified) return;
  await db.transaction(async (tx) => {
    const url = await createMailedLink("verify", actor.id, now, undefined, tx);
    await queueLetter(actor.email, verifyLetter({ url }), tx);
  });
}

/**
 * Uses up a mailed link that confirms an address or signs in, whose secret is the right to. Either shows that
 * the address is theirs. An account that was opened with somebody else's address, and never confirmed, may hold
 * a password and sessions of theirs: the first sign-in by mail takes those away. Throws NotFound where the link is spent.
 */
export async function useLink(
  _actor: Actor,
  secret: string,
  now: Date,
  db: Database = appDb,
): Promise<Admitted> {
  return await db.transaction(async (tx) => {
    const link = await spendMailedLink(secret, ["verify", "sign-in"], now, tx);
    const isStrangers = sql`${users.verifiedAt} is null and ${link.purpose === "sign-in"}`;
    const [user] = await tx
      .update(users)
      .set({
        verifiedAt: sql`coalesce(${users.verifiedAt}, ${now.toISOString()}::timestamptz)`,
        passwordHash: sql`case when ${isStrangers} then null else ${users.passwordHash} end`,
        sessionEpoch: sql`${users.sessionEpoch} + case when ${isStrangers} then 1 else 0 end`,
      })
      .where(and(eq(users.id, link.userId), isNull(users.suspendedAt)))
      .returning({ id: users.id, sessionEpoch: users.sessionEpoch });
    if (!user) throw spent();
    return user;
  });
}

async function findUser(email: string, tx: Database) {
  const [user] = await tx
    .select({
      id: users.id,
      name: users.name,
      passwordHash: users.passwordHash,
      isVerified: sql<boolean>`${users.verifiedAt} is not null`,
    })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.suspendedAt)));
  return user ?? null;
}
