import { readMigrationFiles } from "drizzle-orm/migrator";
import type { TransactionSql } from "postgres";
import { MIGRATIONS } from "@/db/migrate";
import journal from "@/db/migrations/meta/_journal.json";

/** The last migration that the database has had, or null; `unknown` where it is none of this version's. */
export async function findLevel(sql: TransactionSql): Promise<{ tag: string | null; isUnknown: boolean }> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  if (!table?.found) return { tag: null, isUnknown: false };
  const [last] = await sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  if (last?.at == null) return { tag: null, isUnknown: false };
  const tag = journal.entries.find(({ when }) => when === Number(last.at))?.tag ?? null;
  return { tag, isUnknown: tag === null };
}

/** Where a migration stands among this version's, from 0; -1 for none of them. */
export function positionOf(tag: string | null): number {
  return journal.entries.findIndex((entry) => entry.tag === tag);
}

/**
 * Brings a database from the migration it has had last to `to`, as Drizzle does when it brings one to the
 * newest, but inside the transaction of `sql`.
 */
export async function migrateTo(sql: TransactionSql, from: string | null, to: string) {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`;
  const files = readMigrationFiles({ migrationsFolder: MIGRATIONS });
  for (const file of files.slice(positionOf(from) + 1, positionOf(to) + 1)) {
    for (const statement of file.sql) await sql.unsafe(statement);
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at)
      values (${file.hash}, ${file.folderMillis})`;
  }
}
