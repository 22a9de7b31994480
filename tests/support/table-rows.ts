import { csvRows } from "@/lib/imports/csv-rows";
import type { Table } from "@/lib/imports/open-table";

/** A comma-separated text as the rows that an importer reads. */
export async function* rowsOf(text: string) {
  yield* csvRows(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );
}

/** The same as a table to import, under a file's name. */
export function tableOf(text: string, name = "table.csv"): Table & { origin: string } {
  return { rows: rowsOf(text), name, origin: name };
}
