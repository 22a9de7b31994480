import { eq, sql } from "drizzle-orm";
import { test as base, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { companies, imports, listings } from "@/db/schema";
import { checkReferences, checkVectors } from "@/db/seed/synthetic/check-synthetic";
import { CopyRows } from "@/db/seed/synthetic/copy-rows";
import { fillWithSynthetic } from "@/db/seed/synthetic/load-synthetic";
import { removeSamples } from "@/lib/companies/mutations";
import { createListing } from "@/tests/support/listing-factory";
import { deltaDifferences } from "@/tests/support/spells";

type Connection = ReturnType<typeof connect>["db"];
const size = { active: 40, history: 40, seed: 7, now: new Date("2026-11-22T15:40:12Z") };

/** COPY needs the connection itself, so the transaction that is rolled back is one by hand. */
const test = base.extend<{ db: Connection; reader: Connection }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures a fixture needs from this pattern.
  db: async ({}, use) => {
    const { db, end } = connect(inject("databaseUrl"), { max: 1, statementTimeoutSeconds: 60 });
    await db.execute(sql`begin`);
    await db.delete(listings);
    await db.delete(companies);
    await db.delete(imports);
    await use(db);
    await db.execute(sql`rollback`);
    await end();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  reader: async ({}, use) => {
    const { db, end } = connect(inject("databaseUrl"), { max: 1 });
    await use(db);
    await end();
  },
});

test("the same seed gives the same rows, in every table", async ({ db, reader }) => {
  await fillWithSynthetic(db, reader, size);
  const first = await checksum(db);
  await fillWithSynthetic(db, reader, size);
  expect(await checksum(db)).toEqual(first);
  await fillWithSynthetic(db, reader, { ...size, seed: 8 });
  expect((await checksum(db)).listings).not.toBe(first.listings);
});

test("all is invented, counted, referred to and searchable by its own words", async ({ db, reader }) => {
  const progress: number[] = [];
  await fillWithSynthetic(db, reader, { ...size, onProgress: (done) => progress.push(done) });
  const [row] = await db.execute(sql`
    select count(*) filter (where status = 'open')::int as open, count(*) filter (where status = 'closed')::int as closed,
      bool_and(source = 'sample') as is_sample, (select bool_and(is_sample) from companies) as of_samples,
      (select count(distinct listing_id)::int from listing_skills) as skilled,
      (select count(*)::int from imports where source = 'sample') as imports
    from listings`);
  expect(row).toMatchObject({ open: 40, closed: 40, is_sample: true, of_samples: true, imports: 1 });
  expect(row?.skilled).toBeGreaterThan(70);
  expect(progress.at(-1)).toBe(80);
  expect(await deltaDifferences(db)).toEqual([]);
  const [spells] = await db.execute(sql`
    select count(*)::int as all, count(*) filter (where closed_on is null)::int as open from listing_spells`);
  expect(spells).toEqual({ all: 80, open: 40 });
  // These look at every listing of so few.
  await checkReferences(db);
  await checkVectors(db);
});

test("a search vector or a reference that is wrong is noticed", async ({ db, reader }) => {
  await fillWithSynthetic(db, reader, size);
  await db
    .update(listings)
    .set({ search: sql`$$'ledger':3C$$` })
    .where(eq(listings.sourceId, "open-0000003"));
  await expect(checkVectors(db)).rejects.toThrow(/search vector/);
  await db.execute(sql`set local session_replication_role = replica`);
  await db.execute(sql`insert into listing_skills select max(id) + 1, 'python', 0 from listings`);
  await expect(checkReferences(db)).rejects.toThrow(/refers to/);
});

test("clearing leaves nothing", async ({ db, reader }) => {
  await fillWithSynthetic(db, reader, size);
  // Not in a transaction of its own, whose end would be that of ours.
  expect(await removeSamples(db)).toBe(80);
  const [left] = await db.execute(sql`
    select (select count(*)::int from listings) as listings, (select count(*)::int from companies) as companies,
      (select count(*)::int from listing_places) as places, (select count(*)::int from listing_skills) as skills`);
  expect(left).toEqual({ listings: 0, companies: 0, places: 0, skills: 0 });
});

test("real listings are left alone, and synthetic ones refused beside them", async ({ db, reader }) => {
  await createListing(db);
  await expect(fillWithSynthetic(db, reader, size)).rejects.toThrow(/real listings/);
  expect(await db.select({ source: listings.source }).from(listings)).toHaveLength(1);
});

test("what Postgres has against a row is thrown", async ({ db }) => {
  const copy = await CopyRows.into(db.$client, "states", ["code", "name", "fips"]);
  await copy.add(["ZZ", null, "99"]);
  await expect(copy.end()).rejects.toThrow(/null value in column "name"/);
  await expect(db.execute(sql`select 1`)).rejects.toThrow();
});

/** Of every table's rows but for the ids, which go on where the last ones ended. */
async function checksum(db: Database) {
  const [row] = await db.execute(sql`
    select
      (select md5(string_agg(md5((to_jsonb(l) - '{id,company_id}'::text[])::text || c.slug), '' order by l.id)) from listings l join companies c on c.id = company_id) as listings,
      (select md5(string_agg(concat(source_id, position, country, state, city), '' order by listing_id, position)) from listing_places join listings l on l.id = listing_id) as places,
      (select md5(string_agg(concat(source_id, position, skill), '' order by listing_id, position)) from listing_skills join listings l on l.id = listing_id) as skills,
      (select md5(string_agg(slug || name, '' order by id)) from companies) as companies`);
  return row ?? {};
}
