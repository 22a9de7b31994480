import { parse } from "csv-parse/sync";
import { InvalidInput } from "@/lib/errors";
import { STATES } from "@/lib/places/vocabulary";
import type { PlaceCode } from "./figures";
import { WAGE_FIGURES, type Wage } from "./wage";

export type WageReading = {
  wages: Wage[];
  /** `row` counts from 1, the header not counted. */
  rejected: { row: number; reason: string }[];
};

/**
 * The last year in which wages at or above $239,200 a year were withheld. A mean beside a blank 90th
 * percentile tells such a cell from one of which nothing was released.
 */
const LAST_TOP_CODED_YEAR = 2024;

const COLUMNS = ["year", "state", "soc", ...WAGE_FIGURES];
const PERCENTILES = ["p10", "p25", "median", "p75", "p90"] as const;
const PLACES = new Set<string>(["US", ...STATES.map(({ code }) => code)]);

/**
 * Reads Occupational Employment and Wage Statistics from a table with the columns
 * `year,state,soc,employment,mean,p10,p25,median,p75,p90` (others are passed over), annual US dollars,
 * blank where not released. The estimates are of May of their year.
 * Throws `InvalidInput` where the text is no such table or no row of it can be read.
 */
export function readOews(text: string): WageReading {
  const reading: WageReading = { wages: [], rejected: [] };
  const seen = new Set<string>();
  for (const [index, record] of recordsOf(text).entries()) {
    const read = readWage(record);
    const cell = typeof read === "string" ? "" : `${read.soc} in ${read.state}, ${read.vintage}`;
    if (typeof read === "string") reading.rejected.push({ row: index + 1, reason: read });
    else if (seen.has(cell)) reading.rejected.push({ row: index + 1, reason: `${cell} is given twice` });
    else reading.wages.push(read);
    seen.add(cell);
  }
  if (reading.wages.length === 0) throw new InvalidInput(`No wage could be read${firstReason(reading)}.`);
  return reading;
}

function recordsOf(text: string): Record<string, string>[] {
  const records = parseCsv(text);
  const missing = COLUMNS.filter((column) => !(column in (records[0] ?? {})));
  if (missing.length > 0) {
    throw new InvalidInput(`This is not a table of wages: it has no column ${missing.join(", ")}.`);
  }
  return records;
}

function parseCsv(text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw new InvalidInput(`This is not a table of wages: ${error instanceof Error ? error.message : error}`);
  }
}

/** The wage, or why there is none. */
function readWage(record: Record<string, string>): Wage | string {
  const { year = "", state = "", soc = "" } = record;
  if (!/^(19|20)\d{2}$/.test(year)) return `"${year}" is not a year`;
  if (!isPlace(state)) return `"${state}" is neither a state's code nor US`;
  if (!/^\d{2}-\d{4}$/.test(soc)) return `"${soc}" is not an occupation's SOC code`;

  const wage: Wage = { soc, state, vintage: `${year}-05`, ...NO_FIGURES };
  for (const name of WAGE_FIGURES) {
    const words = record[name] ?? "";
    if (words === "") continue;
    if (!FIGURE.test(words)) return `${name} "${words}" is not a whole number`;
    wage[name] = Number(words.replaceAll(",", ""));
  }
  const percentiles = PERCENTILES.map((name) => wage[name]).filter((figure) => figure !== null);
  if (percentiles.some((figure, index) => figure < (percentiles[index - 1] ?? 0))) {
    return "the percentiles are not in order";
  }
  wage.isTopCoded = Number(year) <= LAST_TOP_CODED_YEAR && wage.mean !== null && wage.p90 === null;
  return wage;
}

function isPlace(code: string): code is PlaceCode {
  return PLACES.has(code);
}

/** Up to nine digits, with or without commas at the thousands. */
const FIGURE = /^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/;

const NO_FIGURES = {
  employment: null,
  mean: null,
  p10: null,
  p25: null,
  median: null,
  p75: null,
  p90: null,
  isTopCoded: false,
};

function firstReason({ rejected: [first] }: WageReading): string {
  return first ? `: row ${first.row}, ${first.reason}` : "";
}
