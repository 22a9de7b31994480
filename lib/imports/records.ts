import { InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";

/** A row of a table, cell by cell, without blanks around them. */
export type TableRow = readonly string[];

/** What a kind of table calls the columns we read, by our names for them. */
export type Layout<Name extends string> = {
  /** What it is: "the Department of Labor's disclosure file". */
  of: string;
  columns: Partial<Record<Name, string>>;
  /** Columns that it may lack. */
  optional?: Partial<Record<Name, string>>;
};

export type TableRecord<Name extends string> = {
  /** Counts from 1 below the header. */
  row: number;
  layout: Layout<Name>;
  /** What stands in a column; blank where the layout has no such column. */
  cell: (name: Name) => string;
  /** Why the row can't be taken, or null. */
  fault: string | null;
};

/**
 * Reads a table's rows by its header: columns in any order and case, others passed over. Of several layouts it is
 * the one of which fewest are missing. A row of the wrong width has a fault; too short a last row means that the
 * file breaks off. Throws InvalidInput then, where a column is missing (naming it), and where there is no row.
 */
export async function* readRecords<Name extends string>(
  rows: AsyncIterable<TableRow>,
  layouts: readonly Layout<Name>[],
): AsyncGenerator<TableRecord<Name>> {
  let columns: Columns<Name> | null = null;
  let width = 0;
  let row = 0;
  let last: TableRow = [];
  for await (const cells of rows) {
    if (!columns) {
      columns = findColumns(cells, layouts);
      width = cells.length;
      continue;
    }
    row += 1;
    last = cells;
    const { layout, places } = columns;
    yield {
      row,
      layout,
      cell: (name) => cells[places.get(name) ?? -1] ?? "",
      fault: cells.length === width ? null : `it has ${cells.length} cells where the header has ${width}`,
    };
  }
  if (!columns) throw new InvalidInput("The file is empty.");
  if (row > 0 && last.length < width) {
    throw new InvalidInput(
      `The file breaks off in row ${row}, which has ${countOf(last.length, "cell")} where the header has ${width}.`,
    );
  }
}

type Columns<Name extends string> = { layout: Layout<Name>; places: Map<Name, number> };

function findColumns<Name extends string>(header: TableRow, layouts: readonly Layout<Name>[]): Columns<Name> {
  const names = header.map((name) => name.trim().toLowerCase());
  const [best] = layouts
    .map((layout) => {
      const wanted = Object.entries(layout.columns) as [Name, string][];
      const all = [...wanted, ...(Object.entries(layout.optional ?? {}) as [Name, string][])];
      const places = new Map(all.map(([name, column]) => [name, names.indexOf(column.toLowerCase())]));
      const missing = wanted.filter(([name]) => places.get(name) === -1).map(([, column]) => column);
      return { layout, places, missing };
    })
    .sort((a, b) => a.missing.length - b.missing.length);
  if (!best) throw new Error("There is no layout to read a table by.");
  const { layout, places, missing } = best;
  if (missing.length > 0) {
    throw new InvalidInput(
      `The file lacks ${countOf(missing.length, "column")} of ${layout.of}: ${missing.join(", ")}.`,
    );
  }
  return { layout, places };
}
