import { CsvError, parse } from "csv-parse/sync";
import { InvalidInput } from "@/lib/errors";
import { decodeText } from "@/lib/imports/decode-text";
import { FIELD_NAMES } from "./changes";
import { VACANCY_FIELDS, type VacancyField, type VacancyForm } from "./form";
import { type Fault, readCells } from "./read-cells";
import { MOST_UPLOADED } from "./vocabulary";

/** A role as a row of an uploaded table says it. */
export type UploadedRow = {
  /** As the spreadsheet numbers it: its header is row 1. */
  row: number;
  form: VacancyForm;
  /** What the form could not hold. */
  faults: Fault[];
};

/** Columns without which no row could be posted. */
const NEEDED: VacancyField[] = ["title", "type", "workplace", "description", "isVacancy", "usesAi"];
const TRY_AGAIN = "In Excel or Google Sheets, save it as CSV (UTF-8) and choose it again.";

/** The text of an uploaded table. Throws InvalidInput with what to do where it is none. */
export function decodeUpload(bytes: Uint8Array): string {
  // A workbook is an archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new InvalidInput(`That is a workbook or an archive, not a table of text. ${TRY_AGAIN}`);
  try {
    return decodeText(bytes);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(`${error.message} ${TRY_AGAIN}`) : error;
  }
}

/**
 * Reads a table with a row a role, its columns those of `FIELD_NAMES` in any order; parted by commas, semicolons or
 * tabs. Rows without a word are passed over. Throws InvalidInput where it is no such table, naming the columns that
 * are missing and those that we don't know.
 */
export function readUpload(text: string): UploadedRow[] {
  const [header, ...records] = parseTable(text);
  const columns = findColumns(header ?? []);
  const rows = records.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === "") ? [] : [{ row: index + 2, ...readRow(columns, cells) }],
  );
  if (rows.length === 0)
    throw new InvalidInput("There is no role in the file: below its first row it is empty.");
  if (rows.length > MOST_UPLOADED)
    throw new InvalidInput(`The file holds ${rows.length} roles. Send ${MOST_UPLOADED} at most at a time.`);
  return rows;
}

function parseTable(text: string): string[][] {
  // Lines end alike, within cells too.
  const plain = text.replace(/\r\n?/g, "\n");
  try {
    return parse(plain, {
      bom: true,
      delimiter: delimiterOf(plain),
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidInput(`${faultOf(error)} ${TRY_AGAIN}`);
    throw error;
  }
}

function faultOf({ code, message, lines }: CsvError): string {
  return /QUOTE/.test(code)
    ? `The file is no readable table: near line ${lines} a quote begins or ends within a cell.`
    : `The file is no readable table: ${message}.`;
}

/** Where a comma parts decimals, Excel parts cells by semicolons; as "Unicode text", by tabs. No column has one in its name. */
function delimiterOf(text: string): string {
  const [header = ""] = text.trimStart().split("\n", 1);
  const times = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => times(other) - times(one))[0] ?? ",";
}

/** The field of each column; null for one without a name. */
type Columns = readonly (VacancyField | null)[];

function findColumns(header: readonly string[]): Columns {
  const columns = header.map(
    (name) => VACANCY_FIELDS.find((field) => bare(FIELD_NAMES[field]) === bare(name)) ?? null,
  );
  const unknown = header.filter((name, index) => columns[index] === null && name.trim() !== "");
  const missing = NEEDED.filter((field) => !columns.includes(field));
  const twice = VACANCY_FIELDS.filter((field) => columns.filter((one) => one === field).length > 1);
  const complaints = [
    missing.length > 0 &&
      `The file lacks ${listed(
        "column",
        missing.map((field) => FIELD_NAMES[field]),
      )}.`,
    unknown.length > 0 &&
      `We don’t know ${listed(
        "column",
        unknown.map((name) => name.trim()),
      )}.`,
    twice.length > 0 &&
      `It has ${listed(
        "column",
        twice.map((field) => FIELD_NAMES[field]),
      )} twice.`,
  ].filter((complaint) => complaint !== false);
  if (complaints.length > 0)
    throw new InvalidInput(
      `${complaints.join(" ")} Its first row has to name the columns as the template does.`,
    );
  return columns;
}

/** "the column “Type”", "the columns “Type” and “Level”" */
function listed(noun: string, names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `“${name.slice(0, 60)}”`);
  const more = names.length > shown.length ? [`${names.length - shown.length} more`] : [];
  const words = new Intl.ListFormat("en-US").format([...shown, ...more]);
  return `the ${noun}${names.length === 1 ? "" : "s"} ${words}`;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A shorter row ends in blanks, which Excel leaves out; cells beyond the header belong to no column. */
function readRow(columns: Columns, cells: readonly string[]): Omit<UploadedRow, "row"> {
  const named = columns.flatMap((field, index): [VacancyField, string][] =>
    field ? [[field, (cells[index] ?? "").trim()]] : [],
  );
  const read = readCells(Object.fromEntries(named));
  const isStray = cells.some((cell, index) => !columns[index] && cell.trim() !== "");
  const stray: Fault = {
    field: null,
    message: "It has a cell that stands under no column. Is a comma not within quotes?",
  };
  return { ...read, faults: isStray ? [stray, ...read.faults] : read.faults };
}
