import "server-only";
import { and, eq, isNull, lte } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, feedSubscriptions } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import { AppError } from "@/lib/errors";
import type { Reading } from "@/lib/imports/posting";
import { type Done, eachOnItsOwn } from "@/lib/jobs/each-on-its-own";
import { importPostings, lockImports } from "@/lib/listings/mutations";
import { listDueFeeds } from "./queries";
import { type BoardSource, READ_EVERY_HOURS, RETRY_AFTER_HOURS, RETRY_AT_MOST_HOURS } from "./vocabulary";

/** Fetches a board by its name. Rejects with an AppError where that can't be done. */
export type ReadBoard = (board: { source: BoardSource; token: string }) => Promise<Reading>;

/** Of one look; the others are due at the next. */
const MOST = 20;
const HOUR_MS = 60 * 60 * 1000;

/**
 * Reads the boards that are due, one after the other, and brings their companies' listings to what they hold. One that
 * can't be read is tried again later and later, and says why; only faults of our own count as failures.
 */
export async function refreshFeeds(
  _actor: Worker,
  read: ReadBoard,
  now: Date,
  db: Database = appDb,
): Promise<Done> {
  return await eachOnItsOwn(await listDueFeeds(now, MOST, db), ({ id }) => refresh(id, read, now, db));
}

async function refresh(id: number, read: ReadBoard, now: Date, db: Database): Promise<boolean> {
  const feed = await claim(id, now, db);
  if (!feed) return false;
  try {
    const reading = await read(feed);
    return await bring(feed, reading, now, db);
  } catch (error) {
    const isOurs = !(error instanceof AppError);
    const lastError = isOurs ? "Something went wrong here; we look into it." : error.message;
    const failed = { nextAt: inHours(feed.retryHours, now), lastAt: now, lastResult: null, lastError };
    await db.update(feedSubscriptions).set(failed).where(eq(feedSubscriptions.id, id));
    if (isOurs) throw error;
    return false;
  }
}

/** Puts off the next reading before this one, so that no other worker begins it, nor the next round where this one is killed. */
async function claim(id: number, now: Date, db: Database) {
  return await db.transaction(async (tx) => {
    const [feed] = await tx
      .select({
        id: feedSubscriptions.id,
        companyId: feedSubscriptions.companyId,
        source: feedSubscriptions.source,
        token: feedSubscriptions.token,
        nextAt: feedSubscriptions.nextAt,
        lastAt: feedSubscriptions.lastAt,
        lastError: feedSubscriptions.lastError,
      })
      .from(feedSubscriptions)
      .where(isLive(id, now))
      .for("update", { skipLocked: true });
    if (!feed) return null;
    await tx
      .update(feedSubscriptions)
      .set({ nextAt: inHours(RETRY_AFTER_HOURS, now) })
      .where(eq(feedSubscriptions.id, id));
    // Only what is in the vocabulary is ever written there.
    return { ...feed, source: feed.source as BoardSource, retryHours: retryHours(feed) };
  });
}

/** Imports what was read, unless the subscription was ended or its company suspended meanwhile. */
async function bring(
  { id, companyId, source, token }: { id: number; companyId: number; source: BoardSource; token: string },
  reading: Reading,
  now: Date,
  db: Database,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    await lockImports(tx);
    const [company] = await tx
      .select({ id: companies.id })
      .from(companies)
      .where(and(eq(companies.id, companyId), isNull(companies.suspendedAt)))
      .for("share");
    const [live] = await tx
      .select({ id: feedSubscriptions.id })
      .from(feedSubscriptions)
      .where(and(eq(feedSubscriptions.id, id), isNull(feedSubscriptions.endedAt)))
      .for("update");
    if (!company || !live) return false;
    const board = { source, token };
    const given = { source, origin: token, reading, isFull: true, board, companyId, now };
    const { read, added, updated, closed, rejected } = await importPostings(given, tx);
    const lastResult = { read, added, updated, closed, rejected: rejected.length };
    await tx
      .update(feedSubscriptions)
      .set({ nextAt: inHours(READ_EVERY_HOURS, now), lastAt: now, lastResult, lastError: null })
      .where(eq(feedSubscriptions.id, id));
    return true;
  });
}

function isLive(id: number, now: Date) {
  return and(
    eq(feedSubscriptions.id, id),
    lte(feedSubscriptions.nextAt, now),
    isNull(feedSubscriptions.endedAt),
  );
}

type Tried = { nextAt: Date; lastAt: Date | null; lastError: string | null };

/** Twice as long as after the failure before. */
function retryHours({ nextAt, lastAt, lastError }: Tried): number {
  if (lastError === null || lastAt === null) return RETRY_AFTER_HOURS;
  const twice = (2 * (nextAt.getTime() - lastAt.getTime())) / HOUR_MS;
  return Math.min(Math.max(twice, RETRY_AFTER_HOURS), RETRY_AT_MOST_HOURS);
}

function inHours(hours: number, now: Date): Date {
  return new Date(now.getTime() + hours * HOUR_MS);
}
