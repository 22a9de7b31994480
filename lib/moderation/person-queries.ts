import "server-only";
import { and, asc, desc, eq, notInArray, or } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { auditLog, companies, companyMembers, users } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { isUuid } from "@/lib/uuid";
import { auditEntry } from "./queries";

/** A person as a moderator sees them, with the companies they act for; null for who may not, as where there is none. */
export async function findModeratedPerson(actor: Actor, id: string, db: Database = appDb) {
  if (!isModerator(actor) || !isUuid(id)) return null;
  const [person] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      verifiedAt: users.verifiedAt,
      staff: users.staff,
      suspendedAt: users.suspendedAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, id));
  if (!person) return null;
  const memberships = await db
    .select({
      slug: companies.slug,
      name: companies.name,
      role: companyMembers.role,
      joinedAt: companyMembers.joinedAt,
    })
    .from(companyMembers)
    .innerJoin(companies, eq(companies.id, companyMembers.companyId))
    .where(eq(companyMembers.userId, id))
    .orderBy(asc(companies.name), asc(companies.id));
  return { ...person, memberships };
}
export type ModeratedPerson = NonNullable<Awaited<ReturnType<typeof findModeratedPerson>>>;

/** What a person did, and what was done about them, the latest first. Where they applied is no moderator's to follow. */
export async function listAuditOf(actor: Actor, id: string, db: Database = appDb) {
  if (!isModerator(actor) || !isUuid(id)) return [];
  return await db
    .select(auditEntry)
    .from(auditLog)
    .leftJoin(companies, eq(companies.id, auditLog.companyId))
    .where(
      or(
        and(eq(auditLog.actorId, id), notInArray(auditLog.action, ["apply", "withdraw application"])),
        and(eq(auditLog.subject, "user"), eq(auditLog.subjectId, id)),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(100);
}
