import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, listings, users } from "@/db/schema";
import { companyNameFromToken, companySlug } from "./slug";

/** An employer as a source names it: by its board, and by name where the source says one. */
type NamedCompany = { token: string; name: string | null };

const keptCompany = {
  id: companies.id,
  slug: companies.slug,
  name: companies.name,
  isSuspended: sql<boolean>`${companies.suspendedAt} is not null`,
};
export type KeptCompany = { id: number; slug: string; name: string; isSuspended: boolean };

/**
 * Makes sure that each company has its row, and gives what there is to know of it by slug. A name that a source
 * gives replaces the one there was; one made up from the board's name never does.
 */
export async function keepCompanies(named: NamedCompany[], db: Database) {
  const bySlug = new Map<string, NamedCompany>();
  for (const company of named) {
    const slug = companySlug(company.token);
    if (!bySlug.get(slug)?.name) bySlug.set(slug, company);
  }
  if (bySlug.size === 0) return new Map<string, KeptCompany>();
  const rows = [...bySlug].map(([slug, { token, name }]) => ({
    slug,
    name: name ?? companyNameFromToken(token),
  }));
  await db.insert(companies).values(rows).onConflictDoNothing({ target: companies.slug });
  for (const [slug, { name }] of bySlug) {
    if (name)
      await db
        .update(companies)
        .set({ name })
        .where(and(eq(companies.slug, slug), ne(companies.name, name)));
  }
  const kept = await db
    .select(keptCompany)
    .from(companies)
    .where(inArray(companies.slug, [...bySlug.keys()]));
  return new Map(kept.map((company): [string, KeptCompany] => [company.slug, company]));
}

/** Stands for every company that a source names: one that reads its own board, whatever that calls it. */
export async function standForAll(companyId: number, named: NamedCompany[], db: Database) {
  const [company] = await db.select(keptCompany).from(companies).where(eq(companies.id, companyId));
  if (!company) throw new Error(`There is no company ${companyId}.`);
  return new Map(named.map(({ token }): [string, KeptCompany] => [companySlug(token), company]));
}

/** Removes the invented companies, people and listings, and says how many listings those were. */
export async function removeSamples(db: Database): Promise<number> {
  const samples = db.select({ id: companies.id }).from(companies).where(eq(companies.isSample, true));
  const removed = await db.execute<{ count: number }>(sql`
    with gone as (delete from ${listings} where ${inArray(listings.companyId, samples)} returning 1)
    select count(*)::int as count from gone`);
  await db.delete(companies).where(eq(companies.isSample, true));
  // Everybody knows their password.
  await db.delete(users).where(eq(users.isSample, true));
  return removed[0]?.count ?? 0;
}
