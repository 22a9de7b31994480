import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { imports } from "@/db/schema";
import { type KeptCompany, keepCompanies, removeSamples, standForAll } from "@/lib/companies/mutations";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";
import { closeAllBut } from "@/lib/imports/close-mutations";
import { withoutDoubles } from "@/lib/imports/doubles";
import { type Board, importBatch } from "@/lib/imports/mutations";
import type { ImportOutcome } from "@/lib/imports/outcome";
import type { Posting, Reading } from "@/lib/imports/posting";
import { bumpDataVersion } from "@/lib/search/data-version-queries";

/** What one statement carries; Postgres takes 65,535 values in one, and a listing has 23. */
const BATCH = 250;
/** Enough to make the planner's picture of the tables wrong. */
const MANY = 200;

export type Import = {
  /** How it was read: `csv`, or the provider whose feed it is. */
  source: string;
  /** The token, file or address that was read. */
  origin: string;
  reading: Reading;
  /** Whether the reading is all there is of its companies, so that their other listings are closed. */
  isFull: boolean;
  /** Whose feed it is, where that is known even if the feed is empty. */
  board?: Board;
  /** Whose the listings of that board are, where a company has it read; else the board's name says it. */
  companyId?: number;
  now: Date;
  /** Do everything, and undo it. */
  isDryRun?: boolean;
  /** Told how many postings are done. */
  onProgress?: (done: number) => void;
};

class DryRun extends Error {}

/**
 * Brings the listings to what was read, in one transaction, one import at a time: adds, updates what
 * changed, opens again what is back and, if the reading is full, closes what is gone. The first real
 * listings remove the sample ones. The right to import is that of whoever has the database: it is
 * called by a script, so there is no actor. Throws InvalidInput where no row could be read.
 */
export async function importPostings(given: Import, db: Database = appDb): Promise<ImportOutcome> {
  const reading = withoutDoubles(given.reading);
  const [first] = reading.rejected;
  if (first && reading.postings.length === 0) {
    throw new InvalidInput(
      `None of ${countOf(reading.rejected.length, "row")} can be read; row ${first.row}: ${first.reason}.`,
    );
  }
  let outcome: ImportOutcome | undefined;
  try {
    await db.transaction(async (tx) => {
      outcome = await carryOut({ ...given, reading }, tx);
      if (given.isDryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!outcome) throw new Error("The import ended without an outcome.");
  return outcome;
}

/** Waits for the import that is under way, and keeps others waiting until the end. Before any row is locked. */
export async function lockImports(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.imports'))`);
}

async function carryOut(given: Import, tx: Database): Promise<ImportOutcome> {
  const { reading, isFull, now } = given;
  const { rejected } = reading;
  await tx.execute(sql`set local statement_timeout = 0`);
  await lockImports(tx);
  const samplesRemoved = reading.postings.length > 0 ? await removeSamples(tx) : 0;
  const companies = await companiesOf(given, tx);
  const postings = reading.postings.filter(({ posting }) => !isSuspended(posting, companies));
  const suspended = reading.postings.length - postings.length;

  const outcome: ImportOutcome = {
    read: reading.postings.length + rejected.length,
    added: 0,
    updated: 0,
    closed: 0,
    rejected: rejected.map(({ row, reason }) => ({ row, reason })),
    doubts: [],
    samplesRemoved,
    notes: [...(reading.notes ?? [])],
  };
  if (suspended > 0)
    outcome.notes.push(`Left out ${countOf(suspended, "row")} of companies that are suspended here.`);
  for (let start = 0; start < postings.length; start += BATCH) {
    const batch = postings.slice(start, start + BATCH);
    const done = await importBatch(batch, companies, now, tx);
    outcome.added += done.added;
    outcome.updated += done.updated;
    outcome.doubts.push(...done.doubts);
    given.onProgress?.(start + batch.length);
  }
  if (isFull) {
    const doubt = doubtAboutFullness(given);
    if (doubt) outcome.notes.push(`Nothing was closed: ${doubt}.`);
    else outcome.closed = await closeAllBut(given, tx);
  }
  const { source, origin } = given;
  await tx
    .insert(imports)
    .values({ ...outcome, source, origin, isFull, startedAt: now, finishedAt: new Date() });
  if (outcome.added + outcome.updated >= MANY)
    await tx.execute(sql`analyze listings, open_listings, listing_places, listing_skills, companies`);
  if (outcome.added + outcome.updated + outcome.closed + samplesRemoved > 0) await bumpDataVersion(tx);
  return outcome;
}

type Companies = Map<string, KeptCompany>;

async function companiesOf({ reading, companyId }: Import, tx: Database): Promise<Companies> {
  const named = reading.postings.map(({ posting }) => posting.company);
  return await (companyId === undefined ? keepCompanies(named, tx) : standForAll(companyId, named, tx));
}

function isSuspended({ company }: Posting, companies: Companies): boolean {
  return companies.get(companySlug(company.token))?.isSuspended ?? false;
}

/** Why a reading that ought to be all there is can't be trusted to be, or null. */
function doubtAboutFullness({ reading }: Import): string | null {
  if (!reading.isWhole) return "the source holds more postings than were given";
  const unknown = reading.rejected.find(({ sourceId }) => sourceId === null);
  return unknown ? `row ${unknown.row} has no id, so its listing is not known` : null;
}
