import "server-only";
import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings, openListings, users, vacancies } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { isGone } from "@/lib/listings/retention";
import { wholeNumber } from "@/lib/params";
import { containing } from "@/lib/search/containing";
import { isUuid } from "@/lib/uuid";
import { LEAST_LETTERS } from "./vocabulary";

/** Of each group so many are shown, and it is said that there are more. */
const MOST_OF_A_GROUP = 8;
const LARGEST_ID = 2_147_483_647;

type Group<T> = { found: T[]; hasMore: boolean };

/**
 * What a moderator may have meant: companies by name, people by name or address, open listings by title or company,
 * any listing by its number, and what waits for review. Null for who may not ask. Who applied is the company's own
 * and is not looked for. A listing whose page is gone has no `url`.
 */
export async function searchAll(actor: Actor, words: string, now: Date, db: Database = appDb) {
  if (!isModerator(actor)) return null;
  const isShort = [...words].length < LEAST_LETTERS;
  const [ofCompanies, people, ofListings, reviewed] = await Promise.all([
    isShort ? [] : searchCompanies(containing(words), db),
    isShort ? [] : searchPeople(words, db),
    searchListings(words, isShort, db),
    isShort ? [] : searchReviewed(containing(words), db),
  ]);
  return {
    companies: group(ofCompanies),
    people: group(people),
    listings: group(ofListings.map((listing) => ({ ...listing, url: pageOf(listing, now) }))),
    reviewed: group(reviewed),
  };
}
export type Found = NonNullable<Awaited<ReturnType<typeof searchAll>>>;

function group<T>(rows: readonly T[]): Group<T> {
  return { found: rows.slice(0, MOST_OF_A_GROUP), hasMore: rows.length > MOST_OF_A_GROUP };
}

function pageOf(listing: Awaited<ReturnType<typeof searchListings>>[number], now: Date): string | null {
  const { closedAt, closedReason } = listing;
  const isThere = !isGone({ closedAt: closedAt?.toISOString() ?? null, closedReason }, now);
  return isThere ? listingUrl(listingSlug(listing)) : null;
}

async function searchCompanies(like: string, db: Database) {
  return await db
    .select({ slug: companies.slug, name: companies.name, suspendedAt: companies.suspendedAt })
    .from(companies)
    .where(or(ilike(companies.name, like), ilike(companies.slug, like), ilike(companies.domain, like)))
    .orderBy(asc(companies.name), asc(companies.id))
    .limit(MOST_OF_A_GROUP + 1);
}

async function searchPeople(words: string, db: Database) {
  const like = containing(words);
  return await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      staff: users.staff,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(
      or(ilike(users.name, like), ilike(users.email, like), isUuid(words) ? eq(users.id, words) : undefined),
    )
    .orderBy(asc(users.name), asc(users.id))
    .limit(MOST_OF_A_GROUP + 1);
}

async function searchListings(words: string, isShort: boolean, db: Database) {
  const id = wholeNumber(words, LARGEST_ID);
  const like = containing(words);
  // Each on its own, so that each goes by its index.
  const ways: SQL[] = [];
  if (id !== null) ways.push(sql`select ${id}::int`);
  if (!isShort)
    ways.push(
      sql`(select id from ${listings} where status = 'open' and title ilike ${like}
        order by id desc limit ${MOST_OF_A_GROUP + 1})`,
      sql`(select open.id from ${openListings} as open join ${companies} as company on company.id = open.company_id
        where company.name ilike ${like} order by open.id desc limit ${MOST_OF_A_GROUP + 1})`,
    );
  if (ways.length === 0) return [];
  return await db
    .select({
      id: listings.id,
      title: listings.title,
      closedAt: listings.closedAt,
      closedReason: listings.closedReason,
      company: companies.name,
      companySlug: companies.slug,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(inArray(listings.id, sql`(${sql.join(ways, sql` union all `)})`))
    .orderBy(sql`${listings.id} = ${id ?? 0} desc`, desc(listings.id))
    .limit(MOST_OF_A_GROUP + 1);
}

async function searchReviewed(like: string, db: Database) {
  return await db
    .select({
      id: vacancies.id,
      title: sql<string | null>`${vacancies.form} ->> 'title'`,
      company: companies.name,
    })
    .from(vacancies)
    .innerJoin(companies, eq(companies.id, vacancies.companyId))
    .where(
      and(
        eq(vacancies.stage, "in-review"),
        or(ilike(sql`${vacancies.form} ->> 'title'`, like), ilike(companies.name, like)),
      ),
    )
    .orderBy(asc(vacancies.submittedAt), asc(vacancies.id))
    .limit(MOST_OF_A_GROUP + 1);
}
