import "server-only";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyMembers, invitations, users } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { isMember } from "@/lib/accounts/policy";
import { logoVersion } from "./logo-queries";

const ownCompany = {
  id: companies.id,
  slug: companies.slug,
  name: companies.name,
  website: companies.website,
  about: companies.about,
  employees: companies.employees,
  domain: companies.domain,
  logoVersion,
  isTrusted: companies.isTrusted,
  isSample: companies.isSample,
  suspendedAt: companies.suspendedAt,
};

/** The companies one acts for, by name. */
export async function listOwnCompanies(actor: Person, db: Database = appDb) {
  const ids = actor.memberships.map(({ companyId }) => companyId);
  if (ids.length === 0) return [];
  return await db
    .select(ownCompany)
    .from(companies)
    .where(inArray(companies.id, ids))
    .orderBy(asc(companies.name));
}
export type OwnCompany = Awaited<ReturnType<typeof listOwnCompanies>>[number];

/** Who acts for a company, and who was asked to; nothing for who does not. */
export async function listMembers(actor: Actor, companyId: number, now: Date, db: Database = appDb) {
  if (!isMember(actor, companyId)) return { members: [], invited: [] };
  const members = await db
    .select({ userId: users.id, name: users.name, email: users.email, role: companyMembers.role })
    .from(companyMembers)
    .innerJoin(users, eq(users.id, companyMembers.userId))
    .where(eq(companyMembers.companyId, companyId))
    .orderBy(asc(users.name), asc(users.id));
  const invited = await db
    .select({ email: invitations.email, role: invitations.role })
    .from(invitations)
    .where(and(eq(invitations.companyId, companyId), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.email));
  return { members, invited };
}

/** The companies that ask one to join. */
export async function listInvitations(actor: Person, now: Date, db: Database = appDb) {
  if (!actor.isVerified) return [];
  return await db
    .select({ id: invitations.id, company: companies.name, role: invitations.role })
    .from(invitations)
    .innerJoin(companies, eq(companies.id, invitations.companyId))
    .where(and(eq(invitations.email, actor.email), gt(invitations.expiresAt, now)))
    .orderBy(asc(companies.name));
}

/** The addresses to write to about a listing: its author's while they act for the company, else its owners'. */
export async function listWhomToTell(
  { companyId, authorId }: { companyId: number; authorId: string | null },
  db: Database,
): Promise<string[]> {
  const members = await db
    .select({ id: users.id, email: users.email, role: companyMembers.role })
    .from(companyMembers)
    .innerJoin(users, eq(users.id, companyMembers.userId))
    .where(and(eq(companyMembers.companyId, companyId), isNull(users.suspendedAt)))
    .orderBy(asc(users.email));
  const author = members.find(({ id }) => id === authorId);
  const told = author ? [author] : members.filter(({ role }) => role === "owner");
  return told.map(({ email }) => email);
}
