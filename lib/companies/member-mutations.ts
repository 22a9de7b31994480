import "server-only";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyClaims, companyMembers, invitations } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { isOwner, isVerifiedPerson } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import { domainOf, isAtDomain } from "./input";
import { invitationLetter } from "./letters";
import { companySlug } from "./slug";

const INVITATION_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

type Profile = { name: string; website: string; employees: number; about: string };

/**
 * Enters a company, of which one is the owner then. Its domain is held to be its own only where one's address is at
 * it. Throws Conflict where there is a company of that name.
 */
export async function createCompany(
  actor: Actor,
  { name, website, employees, about }: Profile,
  now: Date,
  db: Database = appDb,
): Promise<{ id: number; slug: string }> {
  const person = verified(actor);
  const slug = freeSlug(companySlug(name), now);
  const domain = website ? domainOf(website) : null;
  return await db.transaction(async (tx) => {
    const [company] = await tx
      .insert(companies)
      .values({
        ...{ slug, name, website: website || null, employees, about: about || null, createdAt: now },
        domain: isAtDomain(person.email, domain) ? domain : null,
      })
      .onConflictDoNothing({ target: companies.slug })
      .returning({ id: companies.id });
    if (!company) throw new Conflict(`${name} is here already. If it is yours, claim it on its page.`);
    await tx
      .insert(companyMembers)
      .values({ companyId: company.id, userId: person.id, role: "owner", joinedAt: now });
    await writeAudit(
      actor,
      {
        action: "create company",
        subject: "company",
        subjectId: company.id,
        companyId: company.id,
        after: { name },
      },
      tx,
    );
    return { id: company.id, slug };
  });
}

/**
 * Says that a company that nobody owns here is one's own. An address at its domain shows it at once; else a
 * moderator decides. Says which of the two it was.
 */
export async function claimCompany(
  actor: Actor,
  slug: string,
  now: Date,
  db: Database = appDb,
): Promise<"joined" | "asked"> {
  const person = verified(actor);
  return await db.transaction(async (tx) => {
    const [company] = await tx
      .select({ id: companies.id, domain: companies.domain, isSample: companies.isSample })
      .from(companies)
      .where(eq(companies.slug, slug))
      .for("update");
    if (!company) throw new NotFound("That company is not here.");
    const [owner] = await tx
      .select({ userId: companyMembers.userId })
      .from(companyMembers)
      .where(eq(companyMembers.companyId, company.id))
      .limit(1);
    if (owner) throw new Conflict("Somebody of that company is here already: ask them for an invitation.");
    const joins = isAtDomain(person.email, company.domain) && !company.isSample;
    if (joins)
      await tx
        .insert(companyMembers)
        .values({ companyId: company.id, userId: person.id, role: "owner", joinedAt: now });
    else
      await tx
        .insert(companyClaims)
        .values({ companyId: company.id, userId: person.id, claimedAt: now })
        .onConflictDoNothing();
    const action = joins ? "join company by domain" : "claim company";
    await writeAudit(actor, { action, subject: "company", subjectId: company.id, companyId: company.id }, tx);
    return joins ? "joined" : "asked";
  });
}

/** Changes what a company says of itself. */
export async function changeProfile(
  actor: Actor,
  { companyId, name, website, employees, about }: Profile & { companyId: number },
  db: Database = appDb,
): Promise<void> {
  const person = owning(actor, companyId);
  await db.transaction(async (tx) => {
    const [before] = await tx
      .select({
        name: companies.name,
        website: companies.website,
        employees: companies.employees,
        about: companies.about,
        domain: companies.domain,
      })
      .from(companies)
      .where(eq(companies.id, companyId))
      .for("update");
    if (!before) throw new NotFound("That company is no longer here.");
    const domain = website ? domainOf(website) : null;
    const after = { name, website: website || null, employees, about: about || null };
    await tx
      .update(companies)
      .set({ ...after, domain: isAtDomain(person.email, domain) ? domain : before.domain })
      .where(eq(companies.id, companyId));
    await writeAudit(
      actor,
      { action: "change company", subject: "company", subjectId: companyId, companyId, before, after },
      tx,
    );
  });
}

/** Asks somebody by mail to recruit for a company; again, where they were asked before. */
export async function inviteMember(
  actor: Actor,
  { companyId, email, role }: { companyId: number; email: string; role: "owner" | "recruiter" },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const person = owning(actor, companyId);
  await db.transaction(async (tx) => {
    const [company] = await tx
      .select({ name: companies.name })
      .from(companies)
      .where(and(eq(companies.id, companyId), isNull(companies.suspendedAt)));
    if (!company) throw new NotFound("That company is not here, or is suspended.");
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    await tx
      .insert(invitations)
      .values({ companyId, email, role, expiresAt })
      .onConflictDoUpdate({ target: [invitations.companyId, invitations.email], set: { role, expiresAt } });
    const url = `${env.siteUrl}/account`;
    await queueLetter(email, invitationLetter({ by: person.name, company: company.name, url }), tx);
    await writeAudit(
      actor,
      {
        action: "invite member",
        subject: "company",
        subjectId: companyId,
        companyId,
        after: { email, role },
      },
      tx,
    );
  });
}

/** Joins a company by an invitation to one's own, confirmed address. */
export async function acceptInvitation(
  actor: Actor,
  id: string,
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const person = verified(actor);
  await db.transaction(async (tx) => {
    const [invitation] = await tx
      .delete(invitations)
      .where(and(eq(invitations.id, id), eq(invitations.email, person.email), gt(invitations.expiresAt, now)))
      .returning({ companyId: invitations.companyId, role: invitations.role });
    if (!invitation) throw new NotFound("That invitation has run out or was taken back.");
    const { companyId, role } = invitation;
    await tx
      .insert(companyMembers)
      .values({ companyId, userId: person.id, role, joinedAt: now })
      .onConflictDoUpdate({ target: [companyMembers.companyId, companyMembers.userId], set: { role } });
    await writeAudit(
      actor,
      { action: "join company", subject: "company", subjectId: companyId, companyId, after: { role } },
      tx,
    );
  });
}

/** Ends a membership: an owner anybody's, each person their own. A company's last owner stays. */
export async function removeMember(
  actor: Actor,
  { companyId, userId }: { companyId: number; userId: string },
  db: Database = appDb,
): Promise<void> {
  const isOwn = actor.kind === "person" && actor.id === userId;
  if (!isOwn && !isOwner(actor, companyId))
    throw new Forbidden("Only an owner of the company can remove somebody.");
  await db.transaction(async (tx) => {
    await tx.execute(sql`select from ${companies} where ${eq(companies.id, companyId)} for update`);
    const [other] = await tx
      .select({ userId: companyMembers.userId })
      .from(companyMembers)
      .where(
        and(
          eq(companyMembers.companyId, companyId),
          eq(companyMembers.role, "owner"),
          ne(companyMembers.userId, userId),
        ),
      )
      .limit(1);
    if (!other) throw new Conflict("A company needs an owner: make somebody else one first.");
    const gone = await tx
      .delete(companyMembers)
      .where(and(eq(companyMembers.companyId, companyId), eq(companyMembers.userId, userId)))
      .returning({ userId: companyMembers.userId });
    if (gone.length === 0) return;
    await writeAudit(
      actor,
      { action: "remove member", subject: "company", subjectId: companyId, companyId, before: { userId } },
      tx,
    );
  });
}

/** One that is an address: `/companies/new` is the form. */
function freeSlug(slug: string, now: Date): string {
  return slug === "" || slug === "new" ? `company-${now.getTime().toString(36)}` : slug;
}

function verified(actor: Actor): Person {
  if (!isVerifiedPerson(actor)) throw new Forbidden("Sign in and confirm your address first.");
  return actor;
}

function owning(actor: Actor, companyId: number): Person {
  if (!isOwner(actor, companyId)) throw new Forbidden("Only an owner of the company can do that.");
  return verified(actor);
}
