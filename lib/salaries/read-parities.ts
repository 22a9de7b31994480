import { InvalidInput } from "@/lib/errors";
import type { TableRow } from "@/lib/imports/records";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { PriceParity } from "./salary";

export type ParityReading = {
  parities: PriceParity[];
  /** Rows of states, taken and rejected. */
  read: number;
  /** `row` counts from 1 below the header. */
  rejected: { row: number; reason: string }[];
};

type Figures = { state: StateCode; figures: { year: number; words: string }[] };

/** How to read the rows below a header. */
type Layout = {
  /** Notes stand below the table. */
  isNote: (cells: TableRow) => boolean;
  /** What a row says of a state; or why it can't be read; or null where it is of another place or series. */
  read: (cells: TableRow) => Figures | string | null;
};

/**
 * Reads regional price parities by state, all items: the table of the Bureau of Economic Analysis (SARPP: `GeoFips`
 * or `GeoFIPS`, `Description` or `Statistic`, a column a year, lines above the header and notes below), or one
 * with the columns `state,rpp_2024,rpp_2023,…`. Throws `InvalidInput` where there is no such table, where it breaks
 * off, and where no figure can be read.
 */
export async function readParities(rows: AsyncIterable<TableRow>): Promise<ParityReading> {
  const reading: ParityReading = { parities: [], read: 0, rejected: [] };
  const seen = new Map<StateCode, number>();
  let layout: Layout | null = null;
  let [row, width, cutRow] = [0, 0, 0];
  for await (const cells of rows) {
    if (!layout) {
      layout = layoutOf(cells);
      width = cells.length;
      continue;
    }
    row += 1;
    if (layout.isNote(cells)) continue;
    if (cutRow > 0) reading.rejected.push({ row: cutRow, reason: "it has fewer cells than the header" });
    cutRow = cells.length < width ? row : 0;
    const found = cutRow > 0 ? null : layout.read(cells);
    if (found === null) continue;
    const outcome = typeof found === "string" ? found : paritiesOf(found, seen, row);
    if (typeof outcome === "string") reading.rejected.push({ row, reason: outcome });
    else reading.parities.push(...outcome);
  }
  if (!layout) {
    throw new InvalidInput(
      "The file lacks the columns of a table of price parities: GeoFips, Description and years, or state and rpp_2024.",
    );
  }
  if (cutRow > 0) throw new InvalidInput(`The file breaks off in row ${cutRow} below the header.`);
  if (reading.parities.length === 0) {
    const [first] = reading.rejected;
    throw new InvalidInput(
      `No price parity could be read${first ? `: row ${first.row}, ${first.reason}` : ""}.`,
    );
  }
  return { ...reading, read: seen.size + reading.rejected.length };
}

function layoutOf(header: TableRow): Layout | null {
  const names = header.map((name) => name.toLowerCase());
  return layoutOfBureau(names) ?? ourLayout(names);
}

function layoutOfBureau(names: readonly string[]): Layout | null {
  const [fips, line] = [
    names.indexOf("geofips"),
    names.findIndex((name) => /^(description|statistic)$/.test(name)),
  ];
  const years = yearsOf(names, /^(\d{4})$/);
  if (fips < 0 || line < 0 || years.length === 0) return null;
  return {
    isNote: (cells) => !/\d{5}/.test(cells[fips] ?? ""),
    read: (cells) => {
      if (!/^RPPs: All items$/i.test(cells[line] ?? "")) return null;
      const code = /^\W*(\d{2})000\W*$/.exec(cells[fips] ?? "")?.[1];
      // The nation, and regions in some tables, are of no use: the nation is 100.
      if (code === "00" || Number(code) > 90) return null;
      const state = STATES.find((each) => each.fips === code);
      if (!state) return `"${cells[fips]}" is not a state's FIPS code`;
      return { state: state.code, figures: figuresOf(cells, years) };
    },
  };
}

function ourLayout(names: readonly string[]): Layout | null {
  const place = names.indexOf("state");
  const years = yearsOf(names, /^rpp_(\d{4})$/);
  if (place < 0 || years.length === 0) return null;
  return {
    isNote: () => false,
    read: (cells) => {
      const state = STATES.find(({ code }) => code === cells[place]);
      if (!state) return `"${cells[place]}" is not a state's code`;
      return { state: state.code, figures: figuresOf(cells, years) };
    },
  };
}

type YearColumn = { year: number; place: number };

function yearsOf(names: readonly string[], pattern: RegExp): YearColumn[] {
  return names.flatMap((name, place) => {
    const year = pattern.exec(name)?.[1];
    return year === undefined ? [] : [{ year: Number(year), place }];
  });
}

function figuresOf(cells: TableRow, years: readonly YearColumn[]) {
  return years.map(({ year, place }) => ({ year, words: cells[place] ?? "" }));
}

/** The parities of a state's row, or what is wrong with it. A year that is not available is left out. */
function paritiesOf(
  { state, figures }: Figures,
  seen: Map<StateCode, number>,
  row: number,
): PriceParity[] | string {
  const before = seen.get(state);
  if (before !== undefined) return `${state} stands in row ${before} too`;
  const parities: PriceParity[] = [];
  for (const { year, words } of figures) {
    if (/^$|^\((NA|NM|D|L)\)$/.test(words)) continue;
    const index = /^\d{2,3}(\.\d+)?$/.test(words) ? Number(words) : 0;
    if (index < 50 || index > 200) return `the parity of ${year}, "${words}", is not between 50 and 200`;
    parities.push({ state, year, index });
  }
  seen.set(state, row);
  return parities;
}
