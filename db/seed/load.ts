import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, imports, listings } from "@/db/schema";
import { keepCompanies, removeSamples } from "@/lib/companies/mutations";
import { companySlug } from "@/lib/companies/slug";
import { importBatch } from "@/lib/imports/mutations";
import type { Reading } from "@/lib/imports/posting";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { pastSamples } from "./past-samples";
import { loadPeople } from "./people";
import { type SampleListing, sampleListings } from "./sample-listings";

const BATCH = 60;

type Options = {
  /** The moment that their ages are counted from. */
  now?: Date;
  /** Also where they were loaded before and have been removed since. */
  again?: boolean;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Puts the invented listings, and those that were open before them, into a database that holds none at all, real or sample, and never held
 * them before, so that what was removed does not come back at the next start. Says how many are open.
 * They go through the same normalising and writing as real ones.
 */
export async function loadSample(
  db: Database,
  { now = new Date(), again = false, onProgress }: Options = {},
): Promise<{ listings: number }> {
  return await db.transaction(async (tx) => {
    // Two that start at once must not both find the database empty.
    await lockImports(tx);
    if (await isOccupied(tx)) return { listings: 0 };
    if (!again && (await wasLoaded(tx))) return { listings: 0 };

    const samples = sampleListings(now);
    const cast = await keepSampleCompanies(samples, tx);
    const postings = samples.map(asRead);
    for (let start = 0; start < postings.length; start += BATCH) {
      await importBatch(postings.slice(start, start + BATCH), cast, now, tx);
      onProgress?.(Math.min(start + BATCH, postings.length), postings.length);
    }
    await enterPast(samples, now, tx);
    await loadPeople(now, tx);
    await tx.insert(imports).values({
      source: "sample",
      origin: "db/seed",
      isFull: false,
      read: postings.length,
      added: postings.length,
      updated: 0,
      closed: 0,
      rejected: [],
      startedAt: now,
      finishedAt: now,
    });
    await bumpDataVersion(tx);
    return { listings: postings.length };
  });
}

/** Removes the invented companies and their listings, and says how many listings those were. */
export async function removeSample(db: Database): Promise<{ listings: number }> {
  return await db.transaction(async (tx) => {
    // There may be hundreds of thousands of them.
    await tx.execute(sql`set local statement_timeout = 0`);
    await lockImports(tx);
    const removed = await removeSamples(tx);
    await bumpDataVersion(tx);
    return { listings: removed };
  });
}

/**
 * Enters what the sample board held before, as copies of what it holds: closed, without words to find them by, since
 * only the index of listings tells of them.
 */
async function enterPast(samples: SampleListing[], now: Date, tx: Database) {
  const past = pastSamples(
    samples.map(({ posting }) => posting),
    now,
  );
  await tx.execute(sql`
    with past as (
      select * from jsonb_to_recordset(${JSON.stringify(past)}::text::jsonb)
        as (${sql.raw('"likeSourceId" text, "sourceId" text, "postedAt" timestamptz, "closedAt" timestamptz')})
    ), entered as (
      insert into listings (source, source_id, company_id, title, role, level, workplace, type, location, is_nationwide,
        pay_min, pay_max, pay_period, pay_currency, apply_url, status, posted_at, first_seen_at, updated_at, closed_at,
        content_hash, search)
      select source, "sourceId", company_id, title, role, level, workplace, type, location, is_nationwide,
        pay_min, pay_max, pay_period, pay_currency, apply_url, 'closed', "postedAt", "postedAt", "closedAt", "closedAt",
        content_hash || "sourceId", ''
      from past join listings on source = 'sample' and source_id = "likeSourceId" order by "postedAt", "sourceId"
      returning id, source_id
    )
    insert into listing_places (listing_id, position, country, state, city)
    select entered.id, position, country, state, city
    from entered join past on "sourceId" = entered.source_id
      join listings on source = 'sample' and listings.source_id = "likeSourceId"
      join listing_places on listing_id = listings.id`);
}

/** As imports do: one change at a time. */
async function lockImports(tx: Database) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.imports'))`);
}

async function isOccupied(tx: Database): Promise<boolean> {
  const found = await tx.select({ id: listings.id }).from(listings).limit(1);
  return found.length > 0;
}

async function wasLoaded(tx: Database): Promise<boolean> {
  const found = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(eq(imports.source, "sample"))
    .limit(1);
  return found.length > 0;
}

async function keepSampleCompanies(samples: SampleListing[], tx: Database) {
  const cast = new Map(samples.map(({ posting }) => [posting.company.token, posting.company]));
  const rows = [...cast].map(([token, { name }]) => ({
    slug: companySlug(token),
    name: name ?? token,
    isSample: true,
  }));
  await tx.insert(companies).values(rows).onConflictDoNothing({ target: companies.slug });
  return await keepCompanies([...cast.values()], tx);
}

function asRead({ posting }: SampleListing, index: number): Reading["postings"][number] {
  // Readers know hiring systems only, and a sample comes from none; what follows reading takes any source.
  return { row: index + 1, posting: posting as unknown as Reading["postings"][number]["posting"] };
}
