import type { TransactionSql } from "postgres";
import { MIGRATION_LOCK } from "@/db/migrate";
import { Conflict, InvalidInput } from "@/lib/errors";
import { copyIn, inTransaction } from "./connection";
import {
  copyStatement,
  countLines,
  countRows,
  type Header,
  type OnProgress,
  quote,
  type Table,
} from "./header";
import { findLevel, migrateTo, positionOf } from "./level";
import { type Backup, readBackup } from "./read-backup";
import { listTables } from "./tables";

/** What a start or `npm run seed -- --clear` leaves in a database that nobody has put anything into. */
const FILLED_BY_ITSELF = [
  "states",
  "roles",
  "skills",
  "salaries",
  "price_parities",
  "pay_model_checks",
  "market_medians",
  "trend_points",
  "trend_breaks",
  "imports",
  "data_version",
];

/**
 * Brings the database at `url` to what it was when the backup was made, in one transaction: its schema to
 * the migration it was at, each table to its rows, each sequence to its number. Throws Conflict where that
 * would overwrite anything, InvalidInput where the file is no good; then nothing is changed.
 */
export async function restoreBackup(url: string, file: string, onProgress?: OnProgress): Promise<Header> {
  const { header, tables } = await readBackup(file);
  await inTransaction(url, "", async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK}), pg_advisory_xact_lock(hashtext('payboard.imports'))`;
    await refuseToOverwrite(tx, header);
    await migrateTo(tx, (await findLevel(tx)).tag, header.migration);
    refuseOtherTables(await listTables(tx), header, file);
    const names = header.tables.map(({ name }) => quote(name));
    // What they would derive is in the backup; and one of them refuses to empty the audit log.
    for (const name of names) await tx.unsafe(`alter table ${name} disable trigger user`);
    await tx.unsafe(`truncate ${names.join(", ")}`);
    const indexes = await dropIndexes(tx);
    await load(tx, tables, countRows(header.tables), onProgress);
    for (const name of names) await tx.unsafe(`alter table ${name} enable trigger user`);
    for (const { table, column, next } of header.sequences)
      await tx.unsafe(`alter table ${quote(table)} alter ${quote(column)} restart with ${BigInt(next)}`);
    for (const [position, { definition }] of indexes.entries()) {
      await tx.unsafe(definition);
      onProgress?.("Indexing", position + 1, indexes.length);
    }
    await tx.unsafe(`analyze ${names.join(", ")}`);
  });
  return header;
}

async function load(sql: TransactionSql, tables: Backup["tables"], total: number, onProgress?: OnProgress) {
  let done = 0;
  for await (const { table, rows } of tables) {
    await copyIn(sql, copyStatement(table, "FROM stdin"), async function* () {
      for await (const chunk of rows) {
        yield chunk;
        done += countLines(chunk);
        onProgress?.("Restoring", done, total);
      }
    });
  }
}

async function refuseToOverwrite(sql: TransactionSql, header: Header) {
  const { tag, isUnknown } = await findLevel(sql);
  if (isUnknown || positionOf(tag) > positionOf(header.migration)) {
    throw new Conflict(
      `The database has a newer schema (${tag ?? "of a newer Payboard"}) than the backup (${header.migration}). ` +
        "Restore into an empty database, or a data folder of its own (PAYBOARD_DATA); the next start brings it up to date.",
    );
  }
  const tables = await listTables(sql);
  if (!tag && tables.length > 0)
    throw new Conflict(`The database holds tables that are not Payboard's, such as ${tables[0]?.name}.`);
  const filled = tables.find(({ name, rows }) => rows > 0 && !FILLED_BY_ITSELF.includes(name));
  if (!filled) return;
  throw new Conflict(
    `The database is not empty (${filled.rows} rows in ${filled.name}), and nothing is ever overwritten. ` +
      "Restore into an empty database, or a data folder of its own (PAYBOARD_DATA).",
  );
}

/** A damaged or doctored file must not name what isn't there. */
function refuseOtherTables(found: readonly Table[], { tables }: Header, file: string) {
  const plan = (list: readonly Table[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns.toSorted()]).toSorted());
  if (plan(found) === plan(tables)) return;
  throw new InvalidInput(`${file} holds other tables than its migration makes.`);
}

/** Building an index once takes a fraction of what keeping it up row by row does. */
async function dropIndexes(sql: TransactionSql): Promise<{ definition: string }[]> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'public'::regnamespace and not indisunique`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return indexes;
}
