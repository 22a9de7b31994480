import "server-only";
import { and, asc, count, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listingPlaces, listings } from "@/db/schema";
import { listingSlug } from "@/lib/listings/address";

/** The open listings that search engines are told of: real ones that say what the job is. */
const told = and(eq(listings.status, "open"), isNotNull(listings.description), eq(companies.isSample, false));

/** How many listings and companies the sitemap names. */
export async function countSitemap(db: Database = appDb): Promise<{ listings: number; companies: number }> {
  const [[ofListings], [ofCompanies]] = await Promise.all([
    db
      .select({ n: count() })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(told),
    db.select({ n: count() }).from(companies).where(isHiring(db)),
  ]);
  return { listings: ofListings?.n ?? 0, companies: ofCompanies?.n ?? 0 };
}

/** A stretch of those listings in the order of their ids, with the instant of their last change. */
export async function listSitemapListings(
  page: { limit: number; offset: number },
  db: Database = appDb,
): Promise<{ slug: string; updatedAt: Date }[]> {
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      company: companies.name,
      updatedAt: listings.updatedAt,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(told)
    .orderBy(asc(listings.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map((row) => ({ slug: listingSlug(row), updatedAt: row.updatedAt }));
}

/** A stretch of the real companies with open listings, in the order of their ids. */
export async function listSitemapCompanies(page: { limit: number; offset: number }, db: Database = appDb) {
  return db
    .select({ slug: companies.slug })
    .from(companies)
    .where(isHiring(db))
    .orderBy(asc(companies.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** Every role, and every role in a state, that has open listings: each is a page of the board. */
export async function listSitemapSearches(db: Database = appDb) {
  return db
    .selectDistinct({ role: listings.role, state: listingPlaces.state })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(listingPlaces, eq(listingPlaces.listingId, listings.id))
    .where(and(eq(listings.status, "open"), eq(companies.isSample, false)))
    .orderBy(asc(listings.role), asc(listingPlaces.state));
}

function isHiring(db: Database): SQL | undefined {
  const open = db
    .select({ one: sql`1` })
    .from(listings)
    .where(and(eq(listings.companyId, companies.id), eq(listings.status, "open")));
  return and(eq(companies.isSample, false), exists(open));
}
