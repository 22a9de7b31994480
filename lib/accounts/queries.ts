import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companyMembers, mailedLinks, users } from "@/db/schema";
import type { Membership, Person } from "./actor";
import { isPassword } from "./password";
import { hashSecret } from "./secret";

/** Who signs in with these, or null; the time it takes tells nobody which of the two was wrong. */
export async function findByPassword(
  email: string,
  password: string,
  db: Database = appDb,
): Promise<{ id: string; sessionEpoch: number } | null> {
  const [user] = await db
    .select({
      id: users.id,
      sessionEpoch: users.sessionEpoch,
      passwordHash: users.passwordHash,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(eq(users.email, email));
  const matches = await isPassword(password, user?.passwordHash ?? null);
  return user && matches && !user.suspendedAt ? { id: user.id, sessionEpoch: user.sessionEpoch } : null;
}

/** The person of a session, or null where it has ended: by a new password, a suspension or their leaving. */
export async function findPerson(
  id: string,
  sessionEpoch: number,
  db: Database = appDb,
): Promise<Person | null> {
  const [user] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      verifiedAt: users.verifiedAt,
      staff: users.staff,
    })
    .from(users)
    .where(and(eq(users.id, id), eq(users.sessionEpoch, sessionEpoch), isNull(users.suspendedAt)));
  if (!user) return null;
  const memberships = await db
    .select({ companyId: companyMembers.companyId, role: companyMembers.role })
    .from(companyMembers)
    .where(eq(companyMembers.userId, id))
    .orderBy(companyMembers.companyId);
  const { verifiedAt, staff, ...who } = user;
  return {
    kind: "person",
    ...who,
    isVerified: verifiedAt !== null,
    // The table's own checks hold these columns to their words.
    staff: staff as Person["staff"],
    memberships: memberships as Membership[],
  };
}

export type MailedLink = { purpose: "verify" | "sign-in" | "reset"; email: string; name: string };

/** What a mailed link is for, or null where it was used, has run out or never was. */
export async function findMailedLink(
  secret: string,
  now: Date,
  db: Database = appDb,
): Promise<MailedLink | null> {
  const [link] = await db
    .select({ purpose: mailedLinks.purpose, email: users.email, name: users.name })
    .from(mailedLinks)
    .innerJoin(users, eq(users.id, mailedLinks.userId))
    .where(
      and(
        eq(mailedLinks.secretHash, hashSecret(secret)),
        gt(mailedLinks.expiresAt, now),
        isNull(mailedLinks.usedAt),
        isNull(users.suspendedAt),
      ),
    );
  return link ? { ...link, purpose: link.purpose as MailedLink["purpose"] } : null;
}

/** What a person sees of their account beyond who they are. */
export async function getAccount(person: Person, db: Database = appDb): Promise<{ hasPassword: boolean }> {
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, person.id));
  return { hasPassword: Boolean(user?.passwordHash) };
}
