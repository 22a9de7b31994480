import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { users } from "@/db/schema";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import type { Actor } from "./actor";
import { nameToGreet, passwordChangedLetter } from "./letters";
import { spendLinksOf, spendMailedLink, spent } from "./link-mutations";
import type { Admitted } from "./mutations";
import { hashPassword, isPassword } from "./password";

/** Sets a new password by a mailed link, and ends all sessions. Throws NotFound where the link is spent. */
export async function resetPassword(
  _actor: Actor,
  { secret, password }: { secret: string; password: string },
  now: Date,
  db: Database = appDb,
): Promise<Admitted> {
  const passwordHash = await hashPassword(password);
  return await db.transaction(async (tx) => {
    const { userId } = await spendMailedLink(secret, ["reset"], now, tx);
    // The link came by mail, so the address is theirs.
    const verifiedAt = sql`coalesce(${users.verifiedAt}, ${now.toISOString()}::timestamptz)`;
    await tx.update(users).set({ verifiedAt }).where(eq(users.id, userId));
    return await replacePassword(userId, passwordHash, now, tx);
  });
}

/** Sets a new password for oneself, and ends all sessions, also the one that asks. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: { currentPassword: string; password: string },
  now: Date,
  db: Database = appDb,
): Promise<Admitted> {
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

async function replacePassword(id: string, passwordHash: string, now: Date, tx: Database): Promise<Admitted> {
  const [user] = await tx
    .update(users)
    .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(and(eq(users.id, id), isNull(users.suspendedAt)))
    .returning({
      ...{ id: users.id, sessionEpoch: users.sessionEpoch, email: users.email, name: users.name },
      isVerified: sql<boolean>`${users.verifiedAt} is not null`,
    });
  if (!user) throw spent();
  const { sessionEpoch, ...person } = user;
  // Links that are still about, such as one that somebody else asked for, lead nowhere any more.
  await spendLinksOf(id, now, tx);
  const url = `${env.siteUrl}/sign-in/forgotten`;
  await queueLetter(person.email, passwordChangedLetter({ name: nameToGreet(person), url }), tx);
  await writeAudit(
    { kind: "person", staff: null, memberships: [], ...person },
    { action: "change password", subject: "user", subjectId: id },
    tx,
  );
  return { id, sessionEpoch };
}
