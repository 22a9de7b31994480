import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { connect } from "@/db/client";
import { loadReference } from "@/db/reference/load";

/** Any number that nothing else locks. */
export const MIGRATION_LOCK = 7_205_500;

/** Their folder. */
export const MIGRATIONS = resolve(import.meta.dirname, "migrations");

/**
 * Brings a database to the schema and the reference figures of this version, and says how many
 * migrations it applied. Two processes that do so at once take turns.
 */
export async function prepareDatabase(url: string): Promise<{ applied: number }> {
  const { db, end } = connect(url, { max: 1, statementTimeoutSeconds: 0 });
  try {
    // The session's lock: the pool has one connection, so all of this happens in it.
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const before = await countApplied(db);
    await migrate(db, { migrationsFolder: MIGRATIONS });
    const applied = (await countApplied(db)) - before;
    await loadReference(db);
    return { applied };
  } finally {
    await end();
  }
}

async function countApplied(db: ReturnType<typeof connect>["db"]): Promise<number> {
  const [table] = await db.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!table?.found) return 0;
  const [row] = await db.execute(sql`select count(*)::int as applied from drizzle.__drizzle_migrations`);
  return Number(row?.applied);
}

/** A name that tells this database from every other, also from one made anew at the same address. */
export async function identifyDatabase(url: string): Promise<string> {
  const { db, end } = connect(url, { max: 1 });
  try {
    const [row] = await db.execute(
      sql`select system_identifier || '/' || current_database() as name from pg_control_system()`,
    );
    return String(row?.name);
  } finally {
    await end();
  }
}
