import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings } from "@/db/schema";
import { matchesSearch, searchRank } from "@/lib/search/search-query";
import type { ListingCard } from "./board";
import { NEWEST, selectCards } from "./card-queries";
import type { ListingFilters } from "./filters";
import { PAGE_SIZE } from "./vocabulary";

/**
 * By relevance only so many of the newest matches are ranked; the rest follow, newest first. Ranking all
 * would read the text of every match: 650 ms instead of 11. A whole number of pages, so none holds both.
 */
const RANKED = 20 * PAGE_SIZE;

/** One page of a search, in its order; empty past the end. `asOf` is the clock that `posted` goes by. */
export async function listListings(
  filters: ListingFilters,
  asOf: Date,
  db: Database = appDb,
): Promise<ListingCard[]> {
  const offset = (filters.page - 1) * PAGE_SIZE;
  const where = matching(filters, asOf);
  const page = { limit: PAGE_SIZE, offset, states: filters.state };
  return readMatches([filters], db, async (tx) => {
    if (filters.sort === "pay") {
      // Worded as its index is; otherwise the index is passed over.
      const highestPay = [sql`${listings.payAnnualMax} desc nulls last`, desc(listings.id)];
      return selectCards({ ...page, where, orderBy: highestPay }, tx);
    }
    if (filters.sort === "relevance" && offset < RANKED) {
      const newest = tx
        .select({ id: listings.id })
        .from(listings)
        .where(where)
        .orderBy(...NEWEST)
        .limit(RANKED);
      const bestFit = [desc(searchRank(filters.q)), ...NEWEST];
      return selectCards({ ...page, where: inArray(listings.id, newest), orderBy: bestFit }, tx);
    }
    return selectCards({ ...page, where, orderBy: NEWEST }, tx);
  });
}

/**
 * For each search, in their order, how many listings it finds and how many of those state no pay in US
 * dollars; in one round trip.
 */
export async function countEach(
  searches: readonly ListingFilters[],
  asOf: Date,
  db: Database = appDb,
): Promise<{ total: number; unpaidTotal: number }[]> {
  const counts = searches.map(
    (filters, position) => sql`
      select ${position}::int as position, count(*)::int as total,
        (count(*) filter (where ${isNull(listings.payAnnualMax)}))::int as unpaid_total
      from ${listings} where ${matching(filters, asOf)}`,
  );
  if (counts.length === 0) return [];
  const rows = await readMatches(searches, db, (tx) =>
    tx.execute<{ total: number; unpaid_total: number }>(
      sql`select * from (${sql.join(counts, sql` union all `)}) as counts order by position`,
    ),
  );
  return rows.map((row) => ({ total: row.total, unpaidTotal: row.unpaid_total }));
}

/** Whether any open listing is invented sample data. */
export async function hasSampleListings(db: Database = appDb): Promise<boolean> {
  const [found] = await db
    .select({ id: companies.id })
    .from(companies)
    .innerJoin(listings, eq(listings.companyId, companies.id))
    .where(and(companies.isSample, eq(listings.status, "open")))
    .limit(1);
  return found !== undefined;
}

/** The open listings that a search finds: what the list, the counts and the facets share. */
export function matching(filters: ListingFilters, asOf: Date): SQL | undefined {
  return and(matchingWords(filters), ...Object.values(matchingChoices(filters, asOf)));
}

/** The part that no facet lets go of: words and skills only ever narrow a search. */
export function matchingWords({ q, skill }: ListingFilters): SQL | undefined {
  return and(eq(listings.status, "open"), matchesSearch(q), ...skill.map(hasSkill));
}

/** The part that is chosen in dimensions, one condition each; undefined where nothing is chosen. */
export function matchingChoices(filters: ListingFilters, asOf: Date) {
  const { role, state, remote, workplace, level, type, pay, unpaid, posted, company } = filters;
  return {
    role: isAnyOf(listings.role, role),
    state: state.length
      ? or(inAnyPlace(state), remote ? eq(listings.isNationwide, true) : undefined)
      : undefined,
    workplace: isAnyOf(listings.workplace, workplace),
    level: isAnyOf(listings.level, level),
    type: isAnyOf(listings.type, type),
    pay: paying(pay, unpaid),
    posted: posted === null ? undefined : postedWithin(posted, asOf),
    company: company.length ? inArray(listings.companyId, idsOf(company)) : undefined,
  };
}

/** The top of the range counts. A listing that states no pay in dollars is kept, unless that was asked away. */
export function paying(pay: number | null, unpaid: boolean): SQL | undefined {
  if (pay === null) return unpaid ? undefined : isNotNull(listings.payAnnualMax);
  const enough = gte(listings.payAnnualMax, pay);
  return unpaid ? or(enough, isNull(listings.payAnnualMax)) : enough;
}

export function postedWithin(days: number, asOf: Date): SQL {
  return gte(listings.postedAt, new Date(asOf.getTime() - days * 86_400_000));
}

/**
 * Reads what searches match. For words the planner would rather scan the whole table than the index,
 * as it doesn't count the cost of unpacking each listing's words (3 s instead of 0.16 s).
 */
export async function readMatches<T>(
  searches: readonly ListingFilters[],
  db: Database,
  read: (tx: Database) => Promise<T>,
): Promise<T> {
  if (searches.every(({ q }) => q === "")) return read(db);
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return read(tx);
  });
}

function isAnyOf(column: AnyPgColumn, values: readonly string[]) {
  return values.length ? inArray(column, [...values]) : undefined;
}

function inAnyPlace(states: readonly string[]): SQL {
  return sql`exists (select from ${listingPlaces}
    where ${listingPlaces.listingId} = ${listings.id} and ${inArray(listingPlaces.state, [...states])})`;
}

function hasSkill(slug: string): SQL {
  return sql`exists (select from ${listingSkills}
    where ${listingSkills.listingId} = ${listings.id} and ${eq(listingSkills.skill, slug)})`;
}

function idsOf(slugs: readonly string[]): SQL {
  return sql`(select ${companies.id} from ${companies} where ${inArray(companies.slug, [...slugs])})`;
}
