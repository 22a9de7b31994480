import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyMembers, listings } from "@/db/schema";
import { logoVersion } from "./logo-queries";

export type CompanyProfile = {
  slug: string;
  name: string;
  /** Invented, as all its listings are. */
  isSample: boolean;
  openTotal: number;
  /** What it says of itself; null where it says nothing. */
  about: string | null;
  logoVersion: string | null;
  /** Somebody of it has an account here. */
  isOwned: boolean;
};

/** The company with this slug and how many open listings it has, or null. */
export async function findCompany(slug: string, db: Database = appDb): Promise<CompanyProfile | null> {
  const [found] = await db
    .select({
      slug: companies.slug,
      name: companies.name,
      isSample: companies.isSample,
      about: companies.about,
      logoVersion,
      isOwned: sql<boolean>`exists (select from ${companyMembers} where ${companyMembers}.company_id = ${companies}.id)`,
      openTotal: sql<number>`(select count(*)::int from ${listings}
        where ${listings}.company_id = ${companies}.id and ${listings}.status = 'open')`,
    })
    .from(companies)
    .where(and(eq(companies.slug, slug), isNull(companies.suspendedAt)));
  return found ?? null;
}
