import { InvalidInput } from "@/lib/errors";
import { readRecords, type TableRecord, type TableRow } from "@/lib/imports/records";
import { PERIODS_A_YEAR } from "@/lib/pay";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { parseRole } from "@/lib/roles/parse-title";
import { type Filing, foldEmployer } from "./filing";
import { foldSoc, isTechSoc } from "./soc";

export type FilingReading = {
  filings: Filing[];
  /** Rows of the table, the header not counted. */
  read: number;
  /** `row` counts from 1, the header not counted. */
  rejected: { row: number; reason: string }[];
  /** Rows that are no filings of ours, by why: "not certified". */
  passedOver: Map<string, number>;
  /** Filings decided in each quarter, by its last month, `2023-12`; empty where the table gives no dates. */
  quarters: Map<string, number>;
};

const LAYOUTS = [
  {
    of: "the Department of Labor's disclosure file",
    columns: {
      employer: "EMPLOYER_NAME",
      title: "JOB_TITLE",
      soc: "SOC_CODE",
      state: "WORKSITE_STATE",
      wage: "WAGE_RATE_OF_PAY_FROM",
      unit: "WAGE_UNIT_OF_PAY",
      status: "CASE_STATUS",
      visa: "VISA_CLASS",
      fullTime: "FULL_TIME_POSITION",
    },
    optional: { decided: "DECISION_DATE" },
  },
  {
    of: "a table of certified full-time filings",
    columns: {
      employer: "employer",
      title: "job_title",
      soc: "soc",
      state: "state",
      wage: "wage_from",
      unit: "wage_unit",
    },
  },
] as const;

type Column = keyof (typeof LAYOUTS)[0]["columns"] | "decided";

/** Less is not a full-time year's pay, more a slip of the pen. US dollars a year. */
const CREDIBLE = { least: 20_000, most: 1_000_000 };

const PERIODS: Readonly<Record<string, number>> = {
  hour: PERIODS_A_YEAR.hour,
  week: PERIODS_A_YEAR.week,
  "bi-weekly": PERIODS_A_YEAR.week / 2,
  month: PERIODS_A_YEAR.month,
  year: PERIODS_A_YEAR.year,
};

const STATE_CODES = new Set<string>(STATES.map(({ code }) => code));
/** Puerto Rico, Guam, the Virgin and the Northern Mariana Islands, American Samoa, and states tied to the US. */
const TERRITORIES = new Set(["PR", "GU", "VI", "MP", "AS", "FM", "MH", "PW"]);

/**
 * Reads filings for foreign professionals (labor condition applications): the Department of Labor's disclosure
 * file, of which certified, full-time H-1B filings are kept, or a table with the columns
 * `employer,job_title,soc,state,wage_from,wage_unit` that holds only those. The offer is the low end of the pay.
 * Filings for work in the territories count for nothing. Throws `InvalidInput` where the rows are no such table,
 * where it breaks off, and where no filing can be read.
 */
export async function readFilings(rows: AsyncIterable<TableRow>): Promise<FilingReading> {
  const reading: FilingReading = {
    filings: [],
    read: 0,
    rejected: [],
    passedOver: new Map(),
    quarters: new Map(),
  };
  // A third of the titles and a tenth of the employers are new ones.
  const roleOf = remembering(parseRole);
  const employerOf = remembering(foldEmployer);
  for await (const record of readRecords<Column>(rows, LAYOUTS)) {
    reading.read += 1;
    const filing = readFiling(record, roleOf, employerOf);
    if ("reason" in filing) reading.rejected.push({ row: record.row, reason: filing.reason });
    else if ("passed" in filing) count(reading.passedOver, filing.passed);
    else {
      reading.filings.push(filing);
      const quarter = quarterOf(record.cell("decided"));
      if (quarter) count(reading.quarters, quarter);
    }
  }
  if (reading.filings.length === 0) {
    const [first] = reading.rejected;
    throw new InvalidInput(`No filing could be read${first ? `: row ${first.row}, ${first.reason}` : ""}.`);
  }
  return reading;
}

function readFiling(
  { cell, layout, fault }: TableRecord<Column>,
  roleOf: typeof parseRole,
  employerOf: typeof foldEmployer,
): Filing | { reason: string } | { passed: string } {
  if (fault) return { reason: fault };
  const passed = layout === LAYOUTS[0] ? reasonToPass(cell) : null;
  if (passed) return { passed };
  const state = cell("state").toUpperCase();
  if (TERRITORIES.has(state)) return { passed: "for work in a territory" };
  if (!isStateCode(state)) return { reason: `"${cell("state")}" is not a state's code` };
  const soc = foldSoc(cell("soc"));
  if (!soc) return { reason: `"${cell("soc")}" is not an occupation's SOC code` };
  const [title, employer] = [cell("title"), cell("employer")];
  if (title === "") return { reason: "the job has no title" };
  if (employer === "") return { reason: "the employer has no name" };
  const pay = annualPay(cell("wage"), cell("unit"));
  if (typeof pay === "string") return { reason: pay };
  return { employer: employerOf(employer), role: isTechSoc(soc) ? roleOf(title) : "other", soc, state, pay };
}

/** Why a row of the disclosure file is no certified, full-time H-1B filing; null where it is one. */
function reasonToPass(cell: (name: Column) => string): string | null {
  if (cell("status").toLowerCase() !== "certified") return "not certified";
  if (cell("visa").toUpperCase() !== "H-1B") return "for another visa";
  return /^y(es)?$/i.test(cell("fullTime")) ? null : "not full-time";
}

/** US dollars a year, or what is wrong with them. */
function annualPay(words: string, unit: string): number | string {
  const amount = words.replace(/^\$|,(?=\d{3})/g, "");
  if (!/^\d{1,12}(\.\d+)?$/.test(amount)) return `the wage "${words}" is not an amount`;
  const periods = PERIODS[unit.toLowerCase()];
  if (periods === undefined) return `the wage is by "${unit}", which is no unit`;
  const pay = Math.round(Number(amount) * periods * 100) / 100;
  if (pay < CREDIBLE.least) return "the pay comes to less than $20,000 a year";
  return pay > CREDIBLE.most ? "the pay comes to more than $1,000,000 a year" : pay;
}

/** The last month of the quarter that a day is in, `2023-12`; null where it is no day. Workbooks count days. */
function quarterOf(words: string): string | null {
  if (/^4\d{4}(\.\d+)?$/.test(words)) {
    return quarterOf(new Date(FIRST_DAY + Math.floor(Number(words)) * 86_400_000).toISOString());
  }
  const iso = /^(\d{4})-(\d{2})-\d{2}/.exec(words);
  const slashed = /^(\d{1,2})\/\d{1,2}\/(\d{4})/.exec(words);
  const [year, month] = iso ? [iso[1], Number(iso[2])] : [slashed?.[2], Number(slashed?.[1])];
  if (!year || !(month >= 1 && month <= 12)) return null;
  return `${year}-${String(Math.ceil(month / 3) * 3).padStart(2, "0")}`;
}

/** Day 0 of workbooks. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

function isStateCode(code: string): code is StateCode {
  return STATE_CODES.has(code);
}

function count(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
