import "server-only";
import { asc, desc, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import {
  auditLog,
  companies,
  companyClaims,
  companyMembers,
  listings,
  mails,
  openListings,
  reports,
  users,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { containing } from "@/lib/search/containing";

/** Who says that a company is theirs, the longest waiting first; nothing for who may not decide. */
export async function listClaims(actor: Actor, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  return await db
    .select({
      companyId: companyClaims.companyId,
      userId: companyClaims.userId,
      claimedAt: companyClaims.claimedAt,
      company: companies.name,
      slug: companies.slug,
      name: users.name,
      email: users.email,
    })
    .from(companyClaims)
    .innerJoin(companies, eq(companies.id, companyClaims.companyId))
    .innerJoin(users, eq(users.id, companyClaims.userId))
    .orderBy(asc(companyClaims.claimedAt))
    .limit(200);
}

/** What readers report and nobody has settled, the oldest first. */
export async function listReports(actor: Actor, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  return await db
    .select({
      id: reports.id,
      listingId: reports.listingId,
      kind: reports.kind,
      details: reports.details,
      reportedAt: reports.reportedAt,
      title: listings.title,
      company: companies.name,
      companySlug: companies.slug,
      status: listings.status,
    })
    .from(reports)
    .innerJoin(listings, eq(listings.id, reports.listingId))
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(isNull(reports.settledAt))
    .orderBy(asc(reports.reportedAt), asc(reports.id))
    .limit(200);
}

/** What a log shows of an entry. */
export const auditEntry = {
  id: auditLog.id,
  at: auditLog.at,
  actorName: auditLog.actorName,
  action: auditLog.action,
  subject: auditLog.subject,
  subjectId: auditLog.subjectId,
  company: companies.name,
  before: auditLog.before,
  after: auditLog.after,
};

/** The audit log, the latest first: whole, or where who, what or whose holds the words. */
export async function listAudit(actor: Actor, words: string, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  const like = containing(words);
  return await db
    .select(auditEntry)
    .from(auditLog)
    .leftJoin(companies, eq(companies.id, auditLog.companyId))
    .where(
      words === ""
        ? undefined
        : or(
            ilike(auditLog.actorName, like),
            ilike(auditLog.action, like),
            ilike(companies.name, like),
            eq(auditLog.subjectId, words),
          ),
    )
    .orderBy(desc(auditLog.id))
    .limit(100);
}
export type AuditEntry = Awaited<ReturnType<typeof listAudit>>[number];

/** Mails that could not be sent yet, with why; to whom and what they say is nobody's. */
export async function listStuckMails(actor: Actor, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  return await db
    .select({ id: mails.id, kind: mails.kind, attempts: mails.attempts, lastError: mails.lastError })
    .from(mails)
    .where(sql`${isNull(mails.sentAt)} and ${isNotNull(mails.lastError)}`)
    .orderBy(desc(mails.id))
    .limit(50);
}

/** Background work that has failed for good or is being tried again. None where the worker never ran. */
export async function listFailedJobs(actor: Actor, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  const [table] = await db.execute(sql`select to_regclass('pgboss.job') is not null as found`);
  if (!table?.found) return [];
  const rows = await db.execute<{
    name: string;
    state: string;
    tries: number;
    at: Date;
    output: unknown;
  }>(sql`
    select name, state::text, retry_count as tries, coalesce(completed_on, created_on) as at, output
    from pgboss.job where state in ('failed', 'retry') order by created_on desc limit 50`);
  return [...rows];
}

/** What was done for a company and about it, the latest first. */
export async function listAuditOfCompany(actor: Actor, companyId: number, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  return await db
    .select(auditEntry)
    .from(auditLog)
    .innerJoin(companies, eq(companies.id, auditLog.companyId))
    .where(eq(auditLog.companyId, companyId))
    .orderBy(desc(auditLog.id))
    .limit(100);
}

/** A company as a moderator decides on it, with who acts for it; null for who may not, as where there is none. */
export async function findModeratedCompany(actor: Actor, slug: string, db: Database = appDb) {
  if (!isModerator(actor)) return null;
  const [company] = await db
    .select({
      id: companies.id,
      slug: companies.slug,
      name: companies.name,
      domain: companies.domain,
      website: companies.website,
      isTrusted: companies.isTrusted,
      suspendedAt: companies.suspendedAt,
      open: sql<number>`(select count(*)::int from ${openListings}
        where ${openListings}.company_id = ${companies}.id)`,
    })
    .from(companies)
    .where(eq(companies.slug, slug));
  if (!company) return null;
  const members = await db
    .select({
      userId: users.id,
      name: users.name,
      role: companyMembers.role,
      suspendedAt: users.suspendedAt,
    })
    .from(companyMembers)
    .innerJoin(users, eq(users.id, companyMembers.userId))
    .where(eq(companyMembers.companyId, company.id))
    .orderBy(asc(users.name), asc(users.id));
  return { ...company, members };
}
export type ModeratedCompany = NonNullable<Awaited<ReturnType<typeof findModeratedCompany>>>;
