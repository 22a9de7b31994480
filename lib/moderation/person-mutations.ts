import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { users } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { nameToGreet } from "@/lib/accounts/letters";
import { spendLinksOf } from "@/lib/accounts/link-mutations";
import { isAdmin } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import { personReadmittedLetter, personSuspendedLetter } from "./letters";

/** Keeps a person out: their sessions and mailed links end at once, and they are told why. Not oneself. */
export async function suspendPerson(
  actor: Actor,
  { userId, reason }: { userId: string; reason: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isAdmin(actor)) throw notAdmin();
  if (actor.id === userId) throw new Forbidden("Somebody else has to suspend you.");
  await db.transaction(async (tx) => {
    const person = await lockPerson(actor, userId, tx);
    if (person.suspendedAt) throw new Conflict("They are suspended already.");
    await tx
      .update(users)
      .set({ suspendedAt: now, sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(eq(users.id, userId));
    await spendLinksOf(userId, now, tx);
    await writeAudit(
      actor,
      {
        ...{ action: "suspend person", subject: "user", subjectId: userId },
        ...{ before: { suspendedAt: null }, after: { suspendedAt: now, reason } },
      },
      tx,
    );
    await queueLetter(person.email, personSuspendedLetter({ name: nameToGreet(person), reason }), tx);
  });
}

/** Lets a suspended person sign in again. The sessions they had stay ended. */
export async function readmitPerson(actor: Actor, userId: string, db: Database = appDb): Promise<void> {
  if (!isAdmin(actor)) throw notAdmin();
  await db.transaction(async (tx) => {
    const person = await lockPerson(actor, userId, tx);
    if (!person.suspendedAt) throw new Conflict("They are not suspended.");
    await tx.update(users).set({ suspendedAt: null }).where(eq(users.id, userId));
    await writeAudit(
      actor,
      {
        ...{ action: "readmit person", subject: "user", subjectId: userId },
        ...{ before: { suspendedAt: person.suspendedAt }, after: { suspendedAt: null } },
      },
      tx,
    );
    const url = `${env.siteUrl}/sign-in`;
    await queueLetter(person.email, personReadmittedLetter({ name: nameToGreet(person), url }), tx);
  });
}

/**
 * The person, ours alone until the end, and all admins with them. Of two admins who suspend each other the second
 * is none any more, so that the last one stays.
 */
async function lockPerson(actor: Person, userId: string, tx: Database) {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.staff, "admin"), isNull(users.suspendedAt)))
    .orderBy(asc(users.id))
    .for("update");
  if (!admins.some(({ id }) => id === actor.id)) throw notAdmin();
  const [person] = await tx
    .select({
      name: users.name,
      email: users.email,
      suspendedAt: users.suspendedAt,
      isVerified: sql<boolean>`${users.verifiedAt} is not null`,
    })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!person) throw new NotFound("There is no such person.");
  return person;
}

function notAdmin() {
  return new Forbidden("Only an admin can suspend and readmit people.");
}
