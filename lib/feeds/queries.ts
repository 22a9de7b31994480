import "server-only";
import { and, asc, eq, isNull, lte, ne, or, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, feedSubscriptions, listings } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isMember } from "@/lib/accounts/policy";
import { companySlug } from "@/lib/companies/slug";
import type { Reader } from "./policy";
import type { BoardSource } from "./vocabulary";

type Board = { source: BoardSource; token: string };

const feed = {
  id: feedSubscriptions.id,
  source: sql<BoardSource>`${feedSubscriptions.source}`,
  token: feedSubscriptions.token,
  nextAt: feedSubscriptions.nextAt,
  lastAt: feedSubscriptions.lastAt,
  lastResult: feedSubscriptions.lastResult,
  lastError: feedSubscriptions.lastError,
};

/** The boards that are read for a company; nothing for who does not act for it. */
export async function listFeeds(actor: Actor, companyId: number, db: Database = appDb) {
  if (!isMember(actor, companyId)) return [];
  return await db
    .select(feed)
    .from(feedSubscriptions)
    .where(and(eq(feedSubscriptions.companyId, companyId), isNull(feedSubscriptions.endedAt)))
    .orderBy(asc(feedSubscriptions.id));
}
export type Feed = Awaited<ReturnType<typeof listFeeds>>[number];

/** The boards that are to be read now, the longest waiting first. A suspended company's are not. */
export async function listDueFeeds(now: Date, most: number, db: Database): Promise<{ id: number }[]> {
  return await db
    .select({ id: feedSubscriptions.id })
    .from(feedSubscriptions)
    .innerJoin(companies, eq(companies.id, feedSubscriptions.companyId))
    .where(
      and(
        lte(feedSubscriptions.nextAt, now),
        isNull(feedSubscriptions.endedAt),
        isNull(companies.suspendedAt),
      ),
    )
    .orderBy(asc(feedSubscriptions.nextAt), asc(feedSubscriptions.id))
    .limit(most);
}

/** What decides whether a company may have a board read; null where there is no such company. */
export async function findReader(
  companyId: number,
  { source, token }: Board,
  db: Database,
): Promise<Reader | null> {
  const [reader] = await db
    .select({
      slug: companies.slug,
      isTrusted: companies.isTrusted,
      isSample: companies.isSample,
      suspendedAt: companies.suspendedAt,
      hasListings: hasListings(source),
    })
    .from(companies)
    .where(eq(companies.id, companyId));
  if (!reader) return null;
  const others = await db
    .select({ id: companies.id })
    .from(companies)
    .where(
      and(
        eq(companies.slug, companySlug(token)),
        ne(companies.id, companyId),
        or(eq(companies.isTrusted, true), hasListings(source)),
      ),
    );
  return { ...reader, isAnothers: others.length > 0 };
}

/** The boards of a hiring system that are read now and stand in the way: the same one, or another of that company. */
export async function findInTheWay(companyId: number, { source, token }: Board, db: Database) {
  return await db
    .select({ companyId: feedSubscriptions.companyId, token: feedSubscriptions.token })
    .from(feedSubscriptions)
    .where(
      and(
        eq(feedSubscriptions.source, source),
        isNull(feedSubscriptions.endedAt),
        // Providers take no heed of capitals, so that both names would be one board.
        or(
          sql`lower(${feedSubscriptions.token}) = lower(${token})`,
          eq(feedSubscriptions.companyId, companyId),
        ),
      ),
    )
    .orderBy(asc(feedSubscriptions.id));
}

function hasListings(source: BoardSource) {
  // As conditions, which keep their tables' names: a bare column would lose its, and be the listing's id.
  const own = and(eq(listings.companyId, companies.id), eq(listings.source, source));
  return sql<boolean>`exists (select from ${listings} where ${own})`;
}
