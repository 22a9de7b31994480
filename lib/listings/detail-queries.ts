import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings } from "@/db/schema";
import { logoUrl } from "@/lib/companies/logo";
import { logoVersion } from "@/lib/companies/logo-queries";
import { loadFigures } from "@/lib/salaries/load-figures";
import { basisOf, type MarketBasis } from "@/lib/salaries/market";
import type { ListingCard } from "./board";
import { card, listCards, NEWEST, toCard } from "./card-queries";
import { NO_FILTERS } from "./filters";
import { addMarketBands } from "./load-markets";

/** Of the newest this many of the same role, the most alike are shown. */
const CONSIDERED = 500;

/** Open listings of the same role that share most with this one: skills first, then a state and the level. */
export async function listSimilarListings(
  { id, role, level }: Pick<ListingCard, "id" | "role" | "level">,
  limit: number,
  db: Database = appDb,
): Promise<ListingCard[]> {
  const considered = db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.status, "open"), eq(listings.role, role), ne(listings.id, id)))
    .orderBy(...NEWEST)
    .limit(CONSIDERED);
  const sharedSkills = sql`(select count(*) from ${listingSkills} as theirs
    join ${listingSkills} as ours on ours.skill = theirs.skill
    where theirs.listing_id = ${listings.id} and ours.listing_id = ${id})`;
  const sharesState = sql`exists (select from ${listingPlaces} as theirs
    join ${listingPlaces} as ours on ours.state = theirs.state
    where theirs.listing_id = ${listings.id} and ours.listing_id = ${id})`;
  const alike = sql`2 * ${sharedSkills} + 2 * ${sharesState}::int
    + (${listings.level} is not distinct from ${level})::int`;
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(sql`${listings.id} in (${considered})`)
    .orderBy(desc(alike), ...NEWEST)
    .limit(limit);
  const ids = rows.map((row) => row.id);
  return listCards(ids, NO_FILTERS, db);
}

/** All that the page of a listing shows, open or closed. */
export type ListingDetails = ListingCard & {
  /** What the market beside it was made of; null where there is none. */
  basis: MarketBasis | null;
  /** Sanitised HTML; null where the source gives none. */
  description: string | null;
  /** The places as the source words them. */
  location: string;
  /** The employer's own address to apply at; null where people apply here. */
  applyUrl: string | null;
  status: "open" | "closed";
  /** ISO 8601 instants. */
  closedAt: string | null;
  updatedAt: string;
  firstSeenAt: string;
  isSample: boolean;
  /** The path of its company's logo; null where there is none. */
  logo: string | null;
  /** `filled`, `withdrawn`, `expired` or `suspended`; null while open and where a feed no longer has it. */
  closedReason: string | null;
  /** Posted here: when its company last said that it still stands; ISO 8601. */
  confirmedAt: string | null;
  /** Posted here: the last day on which people may apply, `2026-11-30`. */
  closesOn: string | null;
  /** Posted here: null where not said. */
  isVacancy: boolean | null;
  usesAi: boolean | null;
};

/** The listing with this id, open or closed, or null. */
export async function findListing(id: number, db: Database = appDb): Promise<ListingDetails | null> {
  const [row] = await db
    .select({
      ...card,
      description: listings.description,
      location: listings.location,
      applyUrl: listings.applyUrl,
      closedAt: listings.closedAt,
      updatedAt: listings.updatedAt,
      firstSeenAt: listings.firstSeenAt,
      isSample: companies.isSample,
      logoVersion,
      closedReason: listings.closedReason,
      confirmedAt: listings.confirmedAt,
      closesOn: listings.closesOn,
      isVacancy: listings.isVacancy,
      usesAi: listings.usesAi,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(eq(listings.id, id));
  if (!row) return null;
  const [found] = await addMarketBands([toCard(row)], NO_FILTERS, db);
  if (!found) return null;
  const { market, role } = found;
  const { description, location, applyUrl, closedAt, isSample } = row;
  const { closedReason, confirmedAt, closesOn, isVacancy, usesAi } = row;
  return {
    ...found,
    basis: market && basisOf(await loadFigures(db), role, market),
    description,
    location,
    applyUrl,
    isSample,
    logo: logoUrl(found.company.slug, row.logoVersion),
    ...{ closedReason, closesOn, isVacancy, usesAi },
    confirmedAt: confirmedAt?.toISOString() ?? null,
    status: closedAt ? "closed" : "open",
    closedAt: closedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    firstSeenAt: row.firstSeenAt.toISOString(),
  };
}
