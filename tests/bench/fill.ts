import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { createDatabase } from "@/db/embedded/embedded-postgres";
import { prepareDatabase } from "@/db/migrate";
import { loadSynthetic } from "@/db/seed/synthetic/load-synthetic";

export type Size = { active: number; history: number };

/** The same listings for every run. */
const SEED = 1;
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
  // One that was kept may be of an earlier schema.
  await prepareDatabase(urlOf(name));
  return urlOf(name);
}

async function fill(url: string, size: Size, onProgress: (done: number, total: number) => void) {
  const total = size.active + size.history;
  await prepareDatabase(url);
  await loadSynthetic(url, { ...size, seed: SEED, onProgress: (done) => onProgress(done, total) });
  const { db, end } = connect(url, { max: 1, statementTimeoutSeconds: NO_TIMEOUT });
  try {
    // As a database that has run for a while is; autovacuum would start in the middle of the bench.
    await db.execute(sql`vacuum (analyze)`);
  } finally {
    await end();
  }
}
