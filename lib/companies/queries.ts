import "server-only";
import { eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings } from "@/db/schema";

export type CompanyProfile = {
  slug: string;
  name: string;
  /** Invented, as all its listings are. */
  isSample: boolean;
  openTotal: number;
};

/** The company with this slug and how many open listings it has, or null. */
export async function findCompany(slug: string, db: Database = appDb): Promise<CompanyProfile | null> {
  const [found] = await db
    .select({
      slug: companies.slug,
      name: companies.name,
      isSample: companies.isSample,
      openTotal: sql<number>`(select count(*)::int from ${listings}
        where ${listings.companyId} = ${companies.id} and ${eq(listings.status, "open")})`,
    })
    .from(companies)
    .where(eq(companies.slug, slug));
  return found ?? null;
}
