import { parse } from "csv-parse/sync";

type Cell = string | number | boolean | null;

/** The columns of one of our own tables, in order: what stands in the header, and the field it holds. */
export type OwnColumns<Row> = readonly (readonly [column: string, field: keyof Row & string, kind: Kind])[];
type Kind = "text" | "number" | "yes";

/**
 * One of the tables that ship in `db/reference`: comma-separated, blank for null, `yes` for true. No text in them
 * needs quotes.
 */
export function printOwnTable<Row extends object>(columns: OwnColumns<Row>, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    columns.map(([, field]) => inWords(row[field as keyof Row] as Cell)).join(","),
  );
  return `${[columns.map(([column]) => column).join(","), ...lines].join("\n")}\n`;
}

/** Reads what `printOwnTable` printed. Throws where it is something else: the table is ours, so that is a bug. */
export function readOwnTable<Row>(columns: OwnColumns<Row>, text: string): Row[] {
  const records: Record<string, string>[] = parse(text, { columns: true });
  return records.map((record, index) => {
    const fields = columns.map(([column, field, kind]) => {
      const words = record[column];
      if (words === undefined) throw new Error(`Row ${index + 1} of our table has no ${column}.`);
      return [field, VALUE[kind](words)];
    });
    // The columns are those of a row.
    return Object.fromEntries(fields) as Row;
  });
}

function inWords(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "yes" : "";
  return cell === null ? "" : String(cell);
}

const VALUE: Record<Kind, (words: string) => Cell> = {
  text: (words) => words,
  number: (words) => (words === "" ? null : Number(words)),
  yes: (words) => words === "yes",
};
