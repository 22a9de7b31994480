import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";
import { amount, instant, line, placeLine, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { Posting, Reading } from "./posting";
import { readRows } from "./rows";

const COLUMNS = [
  "job_uid",
  "first_seen",
  "source",
  "company",
  "title",
  "location_raw",
  "is_remote",
  "seniority",
  "employment_type",
  "published_at",
  "currency",
  "salary_min",
  "salary_max",
  "salary_interval",
  "apply_url",
] as const;

const REMOTE = { true: true, false: false, "": null } as const;

const csvRow = z.object({
  job_uid: line,
  first_seen: z
    .literal("")
    .transform(() => null)
    .or(instant),
  source: z.enum(["ashby", "greenhouse", "lever"], "is none of ashby, greenhouse and lever"),
  company: line.refine((token) => companySlug(token) !== "", "has no letter that can stand in an address"),
  title: line,
  location_raw: placeLine,
  is_remote: z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.enum(["true", "false", ""], "is neither True nor False"))
    .transform((text) => REMOTE[text]),
  employment_type: word,
  published_at: instant,
  currency: word,
  salary_min: amount,
  salary_max: amount,
  salary_interval: word,
  apply_url: webAddress,
});

/** A row of the wrong width comes as the reason it is refused for. */
const whole = z
  .unknown()
  .refine((raw) => typeof raw !== "string", { error: ({ input }) => String(input), abort: true });

/**
 * Reads a collection of postings as a table with the columns above, in any order; others are passed
 * over, and so is `seniority`, which is guessed. The provider's own id is the last part of `job_uid`,
 * so that the provider's feed finds the same listing again. Rows are counted from 1 below the header.
 * Throws InvalidInput where there is no such table.
 */
export function readCsv(text: string): Reading {
  const [header, ...records] = parseTable(text);
  if (!header) throw new InvalidInput("The file is empty.");
  const names = header.map((name) => name.trim());
  const missing = COLUMNS.filter((column) => column !== "seniority" && !names.includes(column));
  if (missing.length > 0) {
    throw new InvalidInput(`The file lacks ${countOf(missing.length, "column")}: ${missing.join(", ")}.`);
  }
  const rows = records.map((record) => asObject(record, names));
  return { ...readRows(rows, whole.pipe(csvRow), toPosting, idOfRow), isWhole: true };
}

function parseTable(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw new InvalidInput(`The file is not a readable table: ${error.message}.`);
    throw error;
  }
}

/** A row of another width than the header has its cells in the wrong columns, so it is not taken for a row. */
function asObject(record: string[], names: string[]): Record<string, string> | string {
  if (record.length !== names.length) {
    return `it has ${countOf(record.length, "cell")} where the header has ${names.length}`;
  }
  return Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""]));
}

function toPosting(row: z.output<typeof csvRow>): Posting {
  return {
    source: row.source,
    sourceId: row.job_uid.split(":").at(-1) || row.job_uid,
    company: { token: row.company, name: null },
    title: row.title,
    locations: row.location_raw ? [row.location_raw] : [],
    addresses: [],
    workplace: null,
    isRemote: row.is_remote,
    employmentType: row.employment_type,
    payRanges: [
      {
        min: row.salary_min,
        max: row.salary_max,
        period: periodFromWords(row.salary_interval),
        currency: currencyFromWords(row.currency),
      },
    ],
    descriptionHtml: null,
    postedAt: row.published_at,
    firstSeenAt: row.first_seen,
    applyUrl: row.apply_url,
  };
}

function idOfRow(raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null) return null;
  const uid: unknown = Reflect.get(raw, "job_uid");
  return typeof uid === "string" ? uid.trim().split(":").at(-1) || null : null;
}
