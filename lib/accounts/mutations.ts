import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { linkedAccounts, mailedLinks, users } from "@/db/schema";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import type { Actor } from "./actor";
import { alreadyHereLetter, passwordChangedLetter, resetLetter, signInLetter, verifyLetter } from "./letters";
import { hashPassword, isPassword } from "./password";
import type { MailedLink } from "./queries";
import { createSecret, hashSecret } from "./secret";

const MINUTE = 60_000;
/** How long a mailed link works, in milliseconds. */
const LASTS: Record<MailedLink["purpose"], number> = {
  verify: 24 * 60 * MINUTE,
  "sign-in": 15 * MINUTE,
  reset: 60 * MINUTE,
};

type Session = { id: string; sessionEpoch: number };

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
    if (opened) {
      const url = await mailedLink("verify", opened.id, now, onward, tx);
      return await queueLetter(email, verifyLetter({ name, url }), tx);
    }
    const user = await findUser(email, tx);
    if (!user) return;
    const url = await mailedLink("sign-in", user.id, now, onward, tx);
    await queueLetter(email, alreadyHereLetter({ name: user.name, url }), tx);
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
    const url = await mailedLink(purpose, user.id, now, onward, tx);
    const letter = purpose === "reset" ? resetLetter : signInLetter;
    await queueLetter(email, letter({ name: user.name, url }), tx);
  });
}

/** Mails the link that confirms an address again. */
export async function askToVerify(actor: Actor, now: Date, db: Database = appDb): Promise<void> {
  if (actor.kind !== "person") throw new Forbidden("Sign in first.");
  if (actor.isVerified) return;
  await db.transaction(async (tx) => {
    const url = await mailedLink("verify", actor.id, now, undefined, tx);
    await queueLetter(actor.email, verifyLetter({ name: actor.name, url }), tx);
  });
}

/**
 * Uses up a mailed link that confirms an address or signs in, whose secret is the right to. Either shows that
 * the address is theirs. An account that was opened with somebody else's address, and never confirmed, may hold
 * a password of theirs: the first sign-in by mail takes that away. Throws NotFound where the link is spent.
 */
export async function useLink(
  _actor: Actor,
  secret: string,
  now: Date,
  db: Database = appDb,
): Promise<Session> {
  return await db.transaction(async (tx) => {
    const link = await spend(secret, ["verify", "sign-in"], now, tx);
    const strangers = sql`${users.verifiedAt} is null and ${link.purpose === "sign-in"}`;
    const [user] = await tx
      .update(users)
      .set({
        verifiedAt: sql`coalesce(${users.verifiedAt}, ${now.toISOString()}::timestamptz)`,
        passwordHash: sql`case when ${strangers} then null else ${users.passwordHash} end`,
      })
      .where(and(eq(users.id, link.userId), isNull(users.suspendedAt)))
      .returning({ id: users.id, sessionEpoch: users.sessionEpoch });
    if (!user) throw spent();
    return user;
  });
}

/** Sets a new password by a mailed link, and ends all sessions. Throws NotFound where the link is spent. */
export async function resetPassword(
  _actor: Actor,
  { secret, password }: { secret: string; password: string },
  now: Date,
  db: Database = appDb,
): Promise<Session> {
  const passwordHash = await hashPassword(password);
  return await db.transaction(async (tx) => {
    const { userId } = await spend(secret, ["reset"], now, tx);
    return await replacePassword(userId, passwordHash, now, tx);
  });
}

/** Sets a new password for oneself, and ends all sessions, also the one that asks. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: { currentPassword: string; password: string },
  now: Date,
  db: Database = appDb,
): Promise<Session> {
  if (actor.kind !== "person") throw new Forbidden("Sign in to change your password.");
  const passwordHash = await hashPassword(password);
  return await db.transaction(async (tx) => {
    const [user] = await tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, actor.id))
      .for("update");
    if (!user) throw new NotFound("Your account is gone.");
    if (user.passwordHash && !(await isPassword(currentPassword, user.passwordHash))) {
      throw new Forbidden("That is not your present password.");
    }
    return await replacePassword(actor.id, passwordHash, now, tx);
  });
}

/**
 * The account of who was vouched for by another site, opened where there is none. An account here that has the
 * address is theirs only if that site has confirmed the address, and loses a password that nobody confirmed.
 * Called by the sign-in itself, whose right it is. Null where they may not come in.
 */
export async function signInElsewhere(
  given: { provider: string; providerAccountId: string; email: string; name: string; isConfirmed: boolean },
  now: Date,
  db: Database = appDb,
): Promise<Session | null> {
  const { provider, providerAccountId, name, isConfirmed } = given;
  const email = given.email.toLowerCase();
  return await db.transaction(async (tx) => {
    const session = { id: users.id, sessionEpoch: users.sessionEpoch, suspendedAt: users.suspendedAt };
    const [linked] = await tx
      .select(session)
      .from(linkedAccounts)
      .innerJoin(users, eq(users.id, linkedAccounts.userId))
      .where(
        and(eq(linkedAccounts.provider, provider), eq(linkedAccounts.providerAccountId, providerAccountId)),
      );
    if (linked) return linked.suspendedAt ? null : linked;
    if (!isConfirmed) return null;
    const [user] = await tx
      .insert(users)
      .values({ email, name: name.trim() || email, verifiedAt: now, createdAt: now })
      .onConflictDoUpdate({
        target: users.email,
        set: {
          passwordHash: sql`case when ${users.verifiedAt} is null then null else ${users.passwordHash} end`,
          verifiedAt: sql`coalesce(${users.verifiedAt}, excluded.verified_at)`,
        },
      })
      .returning(session);
    if (!user || user.suspendedAt) return null;
    await tx.insert(linkedAccounts).values({ provider, providerAccountId, userId: user.id });
    return user;
  });
}

async function replacePassword(id: string, passwordHash: string, now: Date, tx: Database): Promise<Session> {
  const [user] = await tx
    .update(users)
    .set({
      passwordHash,
      sessionEpoch: sql`${users.sessionEpoch} + 1`,
      verifiedAt: sql`coalesce(${users.verifiedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(eq(users.id, id), isNull(users.suspendedAt)))
    .returning({ id: users.id, sessionEpoch: users.sessionEpoch, email: users.email, name: users.name });
  if (!user) throw spent();
  // Links that are still about, such as one that somebody else asked for, lead nowhere any more.
  await tx
    .update(mailedLinks)
    .set({ usedAt: now })
    .where(and(eq(mailedLinks.userId, id), isNull(mailedLinks.usedAt)));
  const { name, email, ...session } = user;
  await queueLetter(email, passwordChangedLetter({ name, url: `${env.siteUrl}/sign-in/forgotten` }), tx);
  await writeAudit(
    { kind: "person", id, name, email, isVerified: true, staff: null, memberships: [] },
    {
      action: "change password",
      subject: "user",
      subjectId: id,
    },
    tx,
  );
  return session;
}

async function mailedLink(
  purpose: MailedLink["purpose"],
  userId: string,
  now: Date,
  onward: string | undefined,
  tx: Database,
): Promise<string> {
  const { secret, hash } = createSecret();
  const expiresAt = new Date(now.getTime() + LASTS[purpose]);
  await tx.insert(mailedLinks).values({ secretHash: hash, purpose, userId, expiresAt });
  const query = new URLSearchParams({ secret, ...(onward && { onward }) });
  return `${env.siteUrl}/sign-in/mailed?${query}`;
}

async function spend(secret: string, purposes: readonly MailedLink["purpose"][], now: Date, tx: Database) {
  const [link] = await tx
    .update(mailedLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(mailedLinks.secretHash, hashSecret(secret)),
        gt(mailedLinks.expiresAt, now),
        isNull(mailedLinks.usedAt),
      ),
    )
    .returning({ userId: mailedLinks.userId, purpose: mailedLinks.purpose });
  if (!link || !purposes.some((purpose) => purpose === link.purpose)) throw spent();
  return link;
}

function spent() {
  return new NotFound("This link was used already or has run out. Ask for a new one.");
}

async function findUser(email: string, tx: Database) {
  const [user] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.suspendedAt)));
  return user ?? null;
}
