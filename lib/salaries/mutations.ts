import "server-only";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { payModelChecks, priceParities, salaries } from "@/db/schema";
import type { ModelCheck, PriceParity, Salary } from "./salary";

/** How many rows go into one statement: Postgres takes 65,535 parameters, a salary has 24. */
const BATCH = 2000;

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
  const key = [salaries.soc, salaries.state, salaries.source, salaries.vintage, salaries.role];
  return await inBatches(rows, (batch) =>
    options.isKept
      ? db.insert(salaries).values(batch).onConflictDoNothing({ target: key }).returning(isNew)
      : db
          .insert(salaries)
          .values(batch)
          .onConflictDoUpdate({
            target: key,
            ...overwriting(salaries, "salaries", ["id", "soc", "state", "source", "vintage", "role"]),
          })
          .returning(isNew),
  );
}

/** Writes price parities over those of the same state and year. */
export async function savePriceParities(
  rows: readonly PriceParity[],
  db: Database = appDb,
  options: Options = {},
): Promise<Saved> {
  const key = [priceParities.state, priceParities.year];
  return await inBatches(rows, (batch) =>
    options.isKept
      ? db.insert(priceParities).values(batch).onConflictDoNothing({ target: key }).returning(isNew)
      : db
          .insert(priceParities)
          .values(batch)
          .onConflictDoUpdate({
            target: key,
            ...overwriting(priceParities, "price_parities", ["state", "year"]),
          })
          .returning(isNew),
  );
}

/** Writes the model's checks over those of the same role, state and vintage. */
export async function saveModelChecks(
  rows: readonly ModelCheck[],
  db: Database = appDb,
  options: Options = {},
): Promise<Saved> {
  const key = [payModelChecks.role, payModelChecks.state, payModelChecks.vintage];
  return await inBatches(rows, (batch) =>
    options.isKept
      ? db.insert(payModelChecks).values(batch).onConflictDoNothing({ target: key }).returning(isNew)
      : db
          .insert(payModelChecks)
          .values(batch)
          .onConflictDoUpdate({
            target: key,
            ...overwriting(payModelChecks, "pay_model_checks", ["role", "state", "vintage"]),
          })
          .returning(isNew),
  );
}

/** A row that was inserted, not updated, has never been deleted or locked. */
const isNew = { isNew: sql<boolean>`xmax = 0` };

async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => PromiseLike<{ isNew: boolean }[]>,
): Promise<Saved> {
  const saved = { added: 0, updated: 0 };
  for (let from = 0; from < rows.length; from += BATCH) {
    const written = await write(rows.slice(from, from + BATCH));
    const added = written.filter((row) => row.isNew).length;
    saved.added += added;
    saved.updated += written.length - added;
  }
  return saved;
}

/** Takes every column but `key` from the row that is written, where any of them differs. */
function overwriting(
  table: PgTable,
  name: string,
  key: readonly string[],
): { set: Record<string, SQL>; setWhere: SQL } {
  const fields = Object.keys(getTableColumns(table)).filter((field) => !key.includes(field));
  const columnsOf = (row: string) => fields.map((field) => `${row}.${snakeCase(field)}`).join(", ");
  return {
    set: Object.fromEntries(fields.map((field) => [field, sql.raw(`excluded.${snakeCase(field)}`)])),
    setWhere: sql.raw(`(${columnsOf(name)}) is distinct from (${columnsOf("excluded")})`),
  };
}

/** How the database names a field. */
function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
