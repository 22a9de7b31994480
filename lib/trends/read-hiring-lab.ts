import { isDay } from "@/lib/days";
import { InvalidInput } from "@/lib/errors";
import { readRecords, type TableRow } from "@/lib/imports/records";
import { type Column, type HiringLabTable, KEPT, PASSED_OVER } from "./hiring-lab-layouts";
import type { Day, SeriesKey, ShareKey } from "./vocabulary";

/** A figure of a series as it was published. */
export type ReadPoint = {
  series: SeriesKey | ShareKey;
  isAdjusted: boolean;
  day: Day;
  value: number;
  isMonthly: boolean;
};

export type HiringLabReading = {
  /** What kind of table it is. */
  of: string;
  points: ReadPoint[];
  /** The first day of each piece but the first, and what that piece is. */
  breaks: { series: SeriesKey | ShareKey; day: Day; what: string }[];
  /** Rows below the header, and those of them that are of other countries and sectors. */
  read: number;
  passedOver: number;
};

/**
 * Reads one table of the Hiring Lab's, whichever its header says it is. A blank or `NA` is a day without a figure.
 * One bad row refuses the table, since a series with holes of our making would be worse than none: throws
 * `InvalidInput`, naming the row, for a day that there isn't, one that comes twice, and what is no figure; and where
 * the header is none of those known. Null for a table of theirs that has no use here.
 */
export async function readHiringLab(rows: AsyncIterable<TableRow>): Promise<HiringLabReading | null> {
  const table = await withHeader(rows);
  if (PASSED_OVER.some((column) => table.header.includes(column))) return null;
  const reading: HiringLabReading = { of: "", points: [], breaks: [], read: 0, passedOver: 0 };
  const seen = new Map<string, number>();
  const pieces: Piece[] = [];
  for await (const { row, layout, cell, fault } of readRecords<Column>(table.rows, KEPT)) {
    const kind = layout as HiringLabTable;
    reading.of = kind.of;
    reading.read += 1;
    const found = fault ?? kind.read(cell);
    if (typeof found === "string") throw new InvalidInput(`Row ${row}: ${found}.`);
    if (found.length === 0) reading.passedOver += 1;
    for (const { series, isAdjusted, words } of found) {
      const day = cell("day");
      if (!isDay(day)) throw new InvalidInput(`Row ${row}: "${day}" is not a day.`);
      const before = seen.get(`${series} ${isAdjusted} ${day}`);
      if (before !== undefined)
        throw new InvalidInput(`Row ${row}: ${series} has ${day} in row ${before}, too.`);
      seen.set(`${series} ${isAdjusted} ${day}`, row);
      const value = figureOf(words, row);
      if (value === null) continue;
      reading.points.push({ series, isAdjusted, day, value, isMonthly: kind.isMonthly ?? false });
      if (kind.columns.piece) pieces.push({ series, day, piece: cell("piece") });
    }
  }
  if (reading.points.length === 0) throw new InvalidInput("The table holds no figure of the United States.");
  return { ...reading, breaks: breaksOf(pieces) };
}

type Piece = { series: SeriesKey | ShareKey; day: Day; piece: string };

function figureOf(words: string, row: number): number | null {
  if (words === "" || words === "NA") return null;
  if (!/^\d+(\.\d+)?$/.test(words)) throw new InvalidInput(`Row ${row}: "${words}" is not a figure.`);
  return Number(words);
}

/** Where the piece changes from one day to the next, in whatever order the rows stand. */
function breaksOf(pieces: readonly Piece[]): HiringLabReading["breaks"] {
  const inOrder = pieces.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.flatMap(({ series, day, piece }, at) => {
    const isNew = at > 0 && piece !== inOrder[at - 1]?.piece;
    return isNew ? [{ series, day, what: `new vintage of the source: ${piece}` }] : [];
  });
}

/** The header, and all rows with it. */
async function withHeader(rows: AsyncIterable<TableRow>) {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  const header = first.done ? [] : first.value.map((name) => name.toLowerCase());
  async function* all() {
    if (!first.done) yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { header, rows: all() };
}
