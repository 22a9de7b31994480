import "server-only";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { payModelChecks, priceParities, salaries } from "@/db/schema";
import type { ModelCheck, PriceParity, Salary } from "./salary";

/** How many rows were new, and how many differed from what stood there. */
export type Saved = { added: number; updated: number };

/** `isKept`: what stands in a cell already stays as it is. */
type Options = { isKept?: boolean };

/** Writes figures of pay over those of the same role or occupation, place, source and vintage. */
export async function saveSalaries(
  rows: readonly Salary[],
  db: Database = appDb,
  options: Options = {},
): Promise<Saved> {
  return await save(salaries, ["soc", "state", "source", "vintage", "role"], rows, db, options);
}

/** Writes price parities over those of the same state and year. */
export async function savePriceParities(
  rows: readonly PriceParity[],
  db: Database = appDb,
  options: Options = {},
): Promise<Saved> {
  return await save(priceParities, ["state", "year"], rows, db, options);
}

/** Writes the model's checks over those of the same role, state and vintage. */
export async function saveModelChecks(
  rows: readonly ModelCheck[],
  db: Database = appDb,
  options: Options = {},
): Promise<Saved> {
  return await save(payModelChecks, ["role", "state", "vintage"], rows, db, options);
}

/**
 * Writes rows over those of the same key, where they differ. They go as one parameter, which Postgres makes rows
 * of: with a parameter for each figure every start took twice as long.
 */
async function save(
  table: PgTable,
  key: readonly string[],
  rows: readonly object[],
  db: Database,
  { isKept = false }: Options,
): Promise<Saved> {
  if (rows.length === 0) return { added: 0, updated: 0 };
  const name = getTableName(table);
  const columns = Object.keys(getTableColumns(table))
    .filter((field) => field !== "id")
    .map(snakeCase);
  const figures = columns.filter((column) => !key.includes(column));
  const of = (row: string) => figures.map((column) => `${row}.${column}`).join(", ");
  const overwrite = `update set ${figures.map((column) => `${column} = excluded.${column}`).join(", ")}
    where (${of(name)}) is distinct from (${of("excluded")})`;
  const written = await db.execute<{ is_new: boolean }>(sql`
    insert into ${sql.raw(`${name} (${columns.join(", ")}) select ${columns.join(", ")}`)}
    from jsonb_populate_recordset(${sql.raw(`null::${name}`)}, ${JSON.stringify(rows.map(asRecord))}::text::jsonb)
    on conflict ${sql.raw(`(${key.join(", ")}) do ${isKept ? "nothing" : overwrite}`)}
    -- A row that was inserted, not updated, has never been deleted or locked.
    returning xmax = 0 as is_new`);
  const added = written.filter((row) => row.is_new).length;
  return { added, updated: written.length - added };
}

function asRecord(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [snakeCase(field), value]));
}

/** How the database names a field. */
function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
