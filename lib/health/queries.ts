import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";

/**
 * The newest migration that the database has had, and the newest that this version of the code ships;
 * `applied` is null where there has been none. Throws when the database can't be reached.
 */
export async function findMigrations(
  db: Database = appDb,
): Promise<{ applied: string | null; shipped: string | null }> {
  const [table] = await db.execute<{ found: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!table?.found) return { applied: null, shipped: newest.tag };
  const [last] = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  const appliedAt = Number(last?.at ?? 0);
  const applied = journal.entries.filter(({ when }) => when <= appliedAt).at(-1);
  return { applied: applied?.tag ?? null, shipped: newest.tag };
}

const newest = journal.entries.at(-1) ?? { tag: null };
