import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { companies, openListings, skills } from "@/db/schema";
import { matchesSearch, searchRank } from "@/lib/search/search-query";
import type { ListingCard } from "./board";
import { listCards } from "./card-queries";
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
  const rows = await readMatches([filters], db, (tx) => tx.execute<{ id: number }>(paging(filters, asOf)));
  const ids = rows.map(({ id }) => id);
  return listCards(ids, filters, db);
}

/** The statement that finds the ids of one page of a search, in its order. */
export function paging(filters: ListingFilters, asOf: Date): SQL {
  const offset = (filters.page - 1) * PAGE_SIZE;
  // Worded as their indexes are; otherwise those are passed over.
  const newest = sql`posted_at desc, id desc`;
  const order = filters.sort === "pay" ? sql`pay_annual_max desc nulls last, id desc` : newest;
  const matches = sql`select id, posted_at, pay_annual_max from ${openListings}
    where ${matching(filters, asOf) ?? sql`true`}`;
  // Otherwise the index of an order may be walked, unpacking the words of every listing on the way.
  const found = filters.q ? sql`(${matches} offset 0)` : sql`(${matches})`;
  if (filters.sort === "relevance" && offset < RANKED) {
    return sql`select id from ${openListings}
      where id in (select id from ${found} as found order by ${newest} limit ${RANKED})
      order by ${searchRank(filters.q)} desc, ${newest} limit ${PAGE_SIZE} offset ${offset}`;
  }
  return sql`select id from ${found} as found order by ${order} limit ${PAGE_SIZE} offset ${offset}`;
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
        (count(*) filter (where ${isNull(openListings.payAnnualMax)}))::int as unpaid_total
      from ${openListings} where ${matching(filters, asOf) ?? sql`true`}`,
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
    .innerJoin(openListings, eq(openListings.companyId, companies.id))
    .where(eq(companies.isSample, true))
    .limit(1);
  return found !== undefined;
}

/** The open listings that a search finds: what the list, the counts and the facets share. */
export function matching(filters: ListingFilters, asOf: Date): SQL | undefined {
  return and(matchingWords(filters), ...Object.values(matchingChoices(filters, asOf)));
}

/** The part that no facet lets go of: words and skills only ever narrow a search. */
export function matchingWords({ q, skill }: ListingFilters): SQL | undefined {
  return and(matchesSearch(q), ...skill.map(hasSkill));
}

/** The part that is chosen in dimensions, one condition each; undefined where nothing is chosen. */
export function matchingChoices(filters: ListingFilters, asOf: Date) {
  const { role, state, remote, workplace, level, type, pay, unpaid, above, posted, company } = filters;
  return {
    role: isAnyOf(openListings.role, role),
    state: state.length
      ? or(inAnyPlace(state), remote ? eq(openListings.isNationwide, true) : undefined)
      : undefined,
    workplace: isAnyOf(openListings.workplace, workplace),
    level: isAnyOf(openListings.level, level),
    type: isAnyOf(openListings.type, type),
    pay: paying(pay, unpaid),
    above: above ? payingAbove(filters) : undefined,
    posted: posted === null ? undefined : postedWithin(posted, asOf),
    company: company.length ? inArray(openListings.companyId, idsOf(company)) : undefined,
  };
}

/** The top of the range counts. A listing that states no pay in dollars is kept, unless that was asked away. */
export function paying(pay: number | null, unpaid: boolean): SQL | undefined {
  if (pay === null) return unpaid ? undefined : isNotNull(openListings.payAnnualMax);
  const enough = gte(openListings.payAnnualMax, pay);
  return unpaid ? or(enough, isNull(openListings.payAnnualMax)) : enough;
}

/**
 * Above the median of its role: in one of the states asked for, where it is in any; otherwise at home. What the
 * search of states does not find is above if it is anywhere, so that `counting` keeps it for other states.
 */
export function payingAbove({ state, remote }: Pick<ListingFilters, "state" | "remote">): SQL {
  const { isAbove, aboveIn, isNationwide } = openListings;
  if (state.length === 0) return eq(isAbove, true);
  const others = remote ? sql`when ${isNationwide} then ${isAbove} else` : sql`else`;
  return sql`case when ${inAnyPlace(state)} then ${aboveIn} && ${textArray(state)} ${others} ${aboveIn} is not null end`;
}

export function postedWithin(days: number, asOf: Date): SQL {
  return gte(openListings.postedAt, new Date(asOf.getTime() - days * 86_400_000));
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
  return sql`${openListings.states} && ${textArray(states)}`;
}

function textArray(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}

function hasSkill(slug: string): SQL {
  return sql`(select ${skills.number} from ${skills} where ${eq(skills.slug, slug)}) = any(${openListings.skills})`;
}

function idsOf(slugs: readonly string[]): SQL {
  return sql`(select ${companies.id} from ${companies} where ${inArray(companies.slug, [...slugs])})`;
}
