import type { TransactionSql } from "postgres";
import { quote, type Sequence, type Table } from "./header";

/** The tables of a database, as it is, in an order in which their rows can be loaded. */
export async function listTables(sql: TransactionSql): Promise<Table[]> {
  // Columns that are generated are generated again.
  const found = await sql<{ name: string; columns: string[]; needs: string[] }[]>`
    select relname as name,
      array(select attname::text from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum) as columns,
      array(select relname::text from pg_constraint join pg_class needed on needed.oid = confrelid
        where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as needs
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
    order by relname`;
  const tables: Table[] = [];
  for (const { name, columns } of inOrder(found)) {
    const [counted] = await sql.unsafe(`select count(*)::int as rows from ${quote(name)}`);
    tables.push({ name, columns, rows: Number(counted?.rows) });
  }
  return tables;
}

/** Every sequence that numbers a table's rows, with the number it gives next. */
export async function listSequences(sql: TransactionSql): Promise<Sequence[]> {
  const found = await sql<{ name: string; table: string; column: string }[]>`
    select sequence.oid::regclass::text as name, owner.relname as table, attname as column
    from pg_class sequence
    join pg_depend on pg_depend.objid = sequence.oid and refobjsubid > 0 and deptype in ('a', 'i')
    join pg_class owner on owner.oid = refobjid
    join pg_attribute on attrelid = owner.oid and attnum = refobjsubid
    where sequence.relkind = 'S' and sequence.relnamespace = 'public'::regnamespace
    order by 1`;
  const sequences: Sequence[] = [];
  for (const { name, table, column } of found) {
    const [state] = await sql.unsafe(
      `select (case when is_called then last_value + 1 else last_value end)::text as next from ${name}`,
    );
    sequences.push({ table, column, next: String(state?.next) });
  }
  return sequences;
}

function inOrder<T extends { name: string; needs: string[] }>(tables: readonly T[]): T[] {
  const placed = new Map<string, T>();
  while (placed.size < tables.length) {
    const next = tables.find(({ name, needs }) => !placed.has(name) && needs.every((one) => placed.has(one)));
    if (!next) throw new Error("Some tables refer to each other in a circle, so none can be loaded first.");
    placed.set(next.name, next);
  }
  return [...placed.values()];
}
