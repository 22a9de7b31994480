import "server-only";
import { eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyClaims, companyMembers } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, NotFound } from "@/lib/errors";
import { domainOf, isAtDomain } from "./input";
import { requireOwner, requireVerified } from "./require-member";
import { companySlug } from "./slug";

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
  const person = requireVerified(actor);
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
  const person = requireVerified(actor);
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

/** Changes what a company says of itself. `logo`: as `readLogo` made it, null to remove it, undefined to leave it. */
export async function changeProfile(
  actor: Actor,
  { companyId, logo, name, website, employees, about }: Profile & { companyId: number; logo?: Buffer | null },
  db: Database = appDb,
): Promise<void> {
  const person = requireOwner(actor, companyId);
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
      .set({ ...after, logo, domain: isAtDomain(person.email, domain) ? domain : before.domain })
      .where(eq(companies.id, companyId));
    const entry = { action: "change company", subject: "company", subjectId: companyId } as const;
    const changed = logo === undefined ? after : { ...after, logo: logo ? "a new one" : "removed" };
    await writeAudit(actor, { ...entry, companyId, before, after: changed }, tx);
  });
}

/** One that is an address: `/companies/new` is the form. */
function freeSlug(slug: string, now: Date): string {
  return slug === "" || slug === "new" ? `company-${now.getTime().toString(36)}` : slug;
}
