import { ne, sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { companies, imports, listings } from "@/db/schema";
import { removeSample } from "@/db/seed/load";
import { removeSamples } from "@/lib/companies/mutations";
import { InvalidInput } from "@/lib/errors";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { checkReferences, checkVectors } from "./check-synthetic";
import { copyListings } from "./copy-listings";
import { CopyRows } from "./copy-rows";
import { SearchWords } from "./search-words";
import type { SyntheticCompany } from "./synthetic-companies";
import { type Size, syntheticBoard } from "./synthetic-listings";

/** A connection of its own: COPY and what stands around it have to be one transaction. */
type Connection = ReturnType<typeof connect>["db"];

type Options = Size & {
  /** The moment that their dates are counted from. */
  now?: Date;
  /** Told how many listings are written. */
  onProgress?: (done: number) => void;
};

/** The tables that a board fills. */
const FILLED = sql.raw(
  "listings, open_listings, listing_places, listing_skills, listing_spells, listing_deltas, companies",
);
/** So many rows removed leave space worth giving back. */
const LARGE = 10_000;

/**
 * Fills the database at `url` with invented listings, in one transaction, and removes the
 * sample ones before. Throws InvalidInput where there are real listings.
 */
export async function loadSynthetic(url: string, options: Options): Promise<void> {
  const writer = connect(url, { max: 1, statementTimeoutSeconds: 0 });
  const reader = connect(url, { max: 1 });
  try {
    await refuseRealListings(writer.db);
    const removed = await removeSample(writer.db);
    await reclaimSpace(removed.listings, writer.db);
    await writer.db.execute(sql`begin`);
    await fillWithSynthetic(writer.db, reader.db, options);
    await writer.db.execute(sql`commit`);
  } finally {
    await Promise.all([writer.end(), reader.end()]);
  }
}

/** The same in a transaction that `db`, of one connection, is in. `reader` looks words up while `db` copies. */
export async function fillWithSynthetic(
  db: Connection,
  reader: Connection,
  { now = new Date(), onProgress, ...size }: Options,
): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.imports'))`);
  await refuseRealListings(db);
  await removeSamples(db);
  const isUnchecked = await leaveReferencesUnchecked(db);
  const board = syntheticBoard(size, now);
  const companyIds = await copyCompanies(board.companies, now, db);
  await copyListings(board.listings, {
    db,
    firstId: await reserveIds(size.active + size.history, db),
    companyIds,
    words: new SearchWords(reader.$client),
    onProgress,
  });
  if (isUnchecked) {
    await db.execute(sql`set local session_replication_role = origin`);
    await checkReferences(db);
  }
  // The triggers that keep the open listings and their spells have slept, too.
  await db.execute(sql`set local maintenance_work_mem = '512MB'`);
  await db.execute(sql`select fill_open_listings(), fill_listing_spells()`);
  await checkVectors(db);
  await bumpDataVersion(db);
  await db.insert(imports).values({
    source: "sample",
    origin: `db/seed/synthetic, seed ${size.seed}`,
    isFull: false,
    read: size.active + size.history,
    added: size.active + size.history,
    updated: 0,
    closed: 0,
    rejected: [],
    startedAt: now,
    finishedAt: now,
  });
  await db.execute(sql`analyze ${FILLED}`);
}

/** Gives back the space of so many listings removed, which would slow down every scan until it is done. */
export async function reclaimSpace(removed: number, db: Connection | Database): Promise<void> {
  if (removed >= LARGE) await db.execute(sql`vacuum analyze ${FILLED}`);
}

async function refuseRealListings(db: Connection): Promise<void> {
  const isReal = ne(listings.source, "sample");
  const [real] = await db.select({ id: listings.id }).from(listings).where(isReal).limit(1);
  if (!real) return;
  throw new InvalidInput(
    "There are real listings in this database. Synthetic ones go into one of their own: set PAYBOARD_DATA or DATABASE_URL.",
  );
}

/**
 * Foreign keys are looked up a row at a time, millions of times; looking at all of them at the end takes
 * seconds. Only a superuser may put it off, which the embedded Postgres gives us.
 */
async function leaveReferencesUnchecked(db: Connection): Promise<boolean> {
  const [row] = await db.execute(sql`select current_setting('is_superuser') = 'on' as may`);
  if (row?.may) await db.execute(sql`set local session_replication_role = replica`);
  return Boolean(row?.may);
}

async function copyCompanies(
  made: SyntheticCompany[],
  now: Date,
  db: Connection,
): Promise<Map<string, number>> {
  const copy = await CopyRows.into(db.$client, "companies", ["slug", "name", "is_sample", "created_at"]);
  for (const { slug, name } of made) await copy.add([slug, name, true, now]);
  await copy.end();
  const rows = await db.select({ id: companies.id, slug: companies.slug }).from(companies);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** Takes so many ids that follow each other, and gives the first. */
async function reserveIds(count: number, db: Connection): Promise<number> {
  const [row] = await db.execute<{ last: number }>(sql`
    select setval(name, nextval(name) + ${count}::int)::int as last
    from (select pg_get_serial_sequence('listings', 'id')::regclass as name) sequence`);
  if (!row) throw new Error("The ids of listings come from no sequence.");
  return row.last - count;
}
