import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { createDatabase } from "@/db/embedded/embedded-postgres";
import { prepareDatabase } from "@/db/migrate";
import { loadSample } from "@/db/seed/load";

export type Size = { active: number; history: number };

/** Longer than any fill or any query of a bench. */
const NO_TIMEOUT = 0;

/**
 * The address of a database of that size on a server, filled if it is not there yet. One that was
 * interrupted is filled anew: only a whole one gets the name.
 */
export async function fillDatabase(
  serverUrl: string,
  size: Size,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const name = `bench_${size.active}_${size.history}`;
  const urlOf = (database: string) => serverUrl.replace(/\/[^/]*$/, `/${database}`);
  const { db, end } = connect(serverUrl, { max: 1, statementTimeoutSeconds: NO_TIMEOUT });
  try {
    const [found] = await db.execute(sql`select from pg_database where datname = ${name}`);
    if (!found) {
      await db.execute(sql.raw(`drop database if exists ${name}_unfinished`));
      await createDatabase(serverUrl, `${name}_unfinished`);
      await fill(urlOf(`${name}_unfinished`), size, onProgress);
      await db.execute(sql.raw(`alter database ${name}_unfinished rename to ${name}`));
    }
  } finally {
    await end();
  }
  return urlOf(name);
}

async function fill(url: string, size: Size, onProgress: (done: number, total: number) => void) {
  await prepareDatabase(url);
  const { db, end } = connect(url, { max: 2, statementTimeoutSeconds: NO_TIMEOUT });
  try {
    await seedAtScale(db, { ...size, onProgress });
    // As a database that has run for a while is; autovacuum would start in the middle of the bench.
    await db.execute(sql`vacuum (analyze)`);
  } finally {
    await end();
  }
}

/** The samples over and over, spread over four years. */
async function seedAtScale(
  db: Database,
  { active, history, onProgress }: Size & { onProgress: (done: number, total: number) => void },
) {
  await loadSample(db);
  const total = active + history;
  const [counted] = await db.execute(sql`select count(*)::int as samples from listings`);
  const samples = Number(counted?.samples);
  for (let done = 0, copy = 1; done < total; copy++) {
    const limit = Math.min(samples, total - done);
    const closed = done < history;
    const age = closed ? sql`random() * 1400 + 60` : sql`60 * power(random(), 2)`;
    await db.execute(sql`
      with old as (select * from listings where source_id not like '%/%' order by id limit ${limit}),
      aged as (select *, now() - (${age}) * interval '1 day' as at from old),
      new as (
        insert into listings (source, source_id, company_id, title, role, level, workplace, type, location,
          is_nationwide, pay_min, pay_max, pay_period, pay_currency, description, apply_url, status, posted_at,
          first_seen_at, updated_at, closed_at, content_hash, search)
        select source, source_id || '/' || ${String(copy)}, company_id, title, role, level, workplace, type, location,
          is_nationwide, pay_min, pay_max, pay_period, pay_currency, description, apply_url,
          ${closed ? "closed" : "open"}, at, at, at, ${closed ? sql`at + interval '30 days'` : sql`null`}, content_hash, search
        from aged returning id, source_id
      ), pair as (
        select old.id as old_id, new.id as new_id from new
        join old on old.source_id = split_part(new.source_id, '/', 1)
      ), places as (
        insert into listing_places (listing_id, position, country, state, city)
        select new_id, position, country, state, city from listing_places join pair on listing_id = old_id
      )
      insert into listing_skills (listing_id, skill, position)
      select new_id, skill, position from listing_skills join pair on listing_id = old_id`);
    done += limit;
    onProgress(done, total);
  }
}
