import { InvalidInput } from "@/lib/errors";
import { type Layout, readRecords, type TableRecord, type TableRow } from "@/lib/imports/records";
import { STATES } from "@/lib/places/vocabulary";
import type { PlaceCode } from "./figures";
import { WAGE_FIGURES, type Wage } from "./wage";

export type WageReading = {
  wages: Wage[];
  /** `row` counts from 1, the header not counted. */
  rejected: { row: number; reason: string }[];
  /** Rows that are of no detailed occupation, or of no state: groups, territories, industries. */
  passedOver: number;
};

/**
 * The last year in which wages at or above $239,200 a year were withheld. In a table that only leaves them blank,
 * a mean beside a blank 90th percentile tells such a cell from one of which nothing was released.
 */
const LAST_TOP_CODED_YEAR = 2024;

type Figure = (typeof WAGE_FIGURES)[number];
type Column = Figure | "year" | "state" | "soc" | "areaType" | "group" | "industry";

const OFFICIAL: Layout<Column> = {
  of: "the Bureau of Labor Statistics' table of wages by state",
  columns: {
    areaType: "AREA_TYPE",
    state: "PRIM_STATE",
    soc: "OCC_CODE",
    group: "O_GROUP",
    employment: "TOT_EMP",
    mean: "A_MEAN",
    p10: "A_PCT10",
    p25: "A_PCT25",
    median: "A_MEDIAN",
    p75: "A_PCT75",
    p90: "A_PCT90",
  },
  optional: { industry: "I_GROUP" },
};

const PLAIN: Layout<Column> = {
  of: "a table of wages",
  columns: {
    year: "year",
    state: "state",
    soc: "soc",
    employment: "employment",
    mean: "mean",
    p10: "p10",
    p25: "p25",
    median: "median",
    p75: "p75",
    p90: "p90",
  },
};

const PERCENTILES = ["p10", "p25", "median", "p75", "p90"] as const;
const PLACES = new Set<string>(["US", ...STATES.map(({ code }) => code)]);

/**
 * Reads Occupational Employment and Wage Statistics: annual US dollars, of May of their year. Either the Bureau of
 * Labor Statistics' own table, of which detailed occupations in the nation and the states are kept (`*` and `**`
 * are not released, `#` is at or above the top code; such a table doesn't name its `year`), or one with the columns
 * `year,state,soc,employment,mean,p10,p25,median,p75,p90`, blank where not released. Other columns are passed over.
 * Throws `InvalidInput` where the rows are no such table, where it breaks off, and where no wage can be read.
 */
export async function readOews(
  rows: AsyncIterable<TableRow>,
  { year }: { year?: number } = {},
): Promise<WageReading> {
  const reading: WageReading = { wages: [], rejected: [], passedOver: 0 };
  const seen = new Set<string>();
  for await (const record of readRecords(rows, [OFFICIAL, PLAIN])) {
    if (record.layout === OFFICIAL && year === undefined) {
      throw new InvalidInput("The table doesn't say of which year it is. Say so: --year 2025.");
    }
    const wage = record.fault ?? readWage(record, year);
    if (wage === null) {
      reading.passedOver += 1;
      continue;
    }
    const cell = typeof wage === "string" ? "" : `${wage.soc} in ${wage.state}, ${wage.vintage}`;
    if (typeof wage === "string") reading.rejected.push({ row: record.row, reason: wage });
    else if (seen.has(cell)) reading.rejected.push({ row: record.row, reason: `${cell} is given twice` });
    else reading.wages.push(wage);
    seen.add(cell);
  }
  if (reading.wages.length === 0) throw new InvalidInput(`No wage could be read${firstReason(reading)}.`);
  return reading;
}

/** The year in a file's name, as in `state_M2025_dl.xlsx` or `oesm25st`; undefined where there is none. */
export function yearOfName(name: string): number | undefined {
  const long = /(?:^|[^a-z])m((?:19|20)\d{2})(?!\d)/i.exec(name)?.[1];
  const short = /oesm(\d{2})(?!\d)/i.exec(name)?.[1];
  if (long !== undefined) return Number(long);
  return short === undefined ? undefined : 2000 + Number(short);
}

/** The wage; or why it is rejected; or null where the row is none of ours. */
function readWage({ layout, cell }: TableRecord<Column>, givenYear?: number): Wage | string | null {
  const isOfficial = layout === OFFICIAL;
  if (isOfficial && !isOfOurs(cell)) return null;
  const year = isOfficial ? String(givenYear) : cell("year");
  const [state, soc] = [cell("state"), cell("soc")];
  if (!/^(19|20)\d{2}$/.test(year)) return `"${year}" is not a year`;
  if (!isPlace(state)) return `"${state}" is neither a state's code nor US`;
  if (!/^\d{2}-\d{4}$/.test(soc)) return `"${soc}" is not an occupation's SOC code`;

  const wage: Wage = { soc, state, vintage: `${year}-05`, ...NO_FIGURES };
  for (const name of WAGE_FIGURES) {
    const words = cell(name);
    if (words === "") continue;
    if (isOfficial && /^\*{1,2}$/.test(words)) continue;
    if (isOfficial && words === "#" && name !== "employment") {
      wage.isTopCoded = true;
      continue;
    }
    if (!FIGURE.test(words)) return `${layout.columns[name]} "${words}" is not a whole number`;
    wage[name] = Number(words.replaceAll(",", ""));
  }
  const percentiles = PERCENTILES.map((name) => wage[name]).filter((figure) => figure !== null);
  if (percentiles.some((figure, index) => figure < (percentiles[index - 1] ?? 0))) {
    return "the percentiles are not in order";
  }
  if (!isOfficial) {
    wage.isTopCoded = Number(year) <= LAST_TOP_CODED_YEAR && wage.mean !== null && wage.p90 === null;
  }
  return wage;
}

/** A detailed occupation, in all industries together, of the nation (1) or a state (2). */
function isOfOurs(cell: (name: Column) => string): boolean {
  return (
    cell("group").toLowerCase() === "detailed" &&
    /^[12]$/.test(cell("areaType")) &&
    /^(|cross-industry)$/i.test(cell("industry"))
  );
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
