import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, imports, listings } from "@/db/schema";
import { keepCompanies, removeSamples } from "@/lib/companies/mutations";
import { companySlug } from "@/lib/companies/slug";
import { importBatch } from "@/lib/imports/mutations";
import type { Reading } from "@/lib/imports/posting";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
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
 * Puts the invented listings into a database that holds none at all, real or sample, and never held
 * them before, so that what was removed does not come back at the next start. Says how many were loaded.
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
