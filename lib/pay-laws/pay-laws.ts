import { type OwnColumns, printOwnTable, readOwnTable } from "@/lib/salaries/own-table";
import type { MustShow, PayLaw } from "./vocabulary";

/** A row as it stands in the table: lists are one text, what is unknown is blank. */
type Row = Omit<PayLaw, "city" | "effectiveOn" | "mustShow"> & {
  city: string;
  effectiveOn: string;
  mustShow: string;
  mustShowWords: string;
};

const COLUMNS: OwnColumns<Row> = [
  ["code", "code", "text"],
  ["jurisdiction", "jurisdiction", "text"],
  ["scope", "scope", "text"],
  ["state", "state", "text"],
  ["city", "city", "text"],
  ["employees_min", "employeesMin", "number"],
  ["employees_counted", "employeesCounted", "text"],
  ["employees_note", "employeesNote", "text"],
  ["must_show", "mustShow", "text"],
  ["must_show_words", "mustShowWords", "text"],
  ["on_request", "onRequest", "text"],
  ["open_end_barred", "isOpenEndBarred", "yes"],
  ["covers", "covers", "text"],
  ["in_posting", "inPosting", "yes"],
  ["effective_on", "effectiveOn", "text"],
  ["law", "law", "text"],
  ["verified", "verified", "text"],
  ["note", "note", "text"],
  ["checked_on", "checkedOn", "text"],
];

/** `db/reference/pay-laws.csv`. Lists in it are parted by semicolons, so that no text needs quotes. */
export function printPayLaws(laws: readonly PayLaw[]): string {
  const rows = laws.map((law) => ({
    ...law,
    city: law.city ?? "",
    effectiveOn: law.effectiveOn ?? "",
    mustShow: law.mustShow.map(({ what }) => what).join(";"),
    mustShowWords: law.mustShow.map(({ words }) => words).join(";"),
  }));
  return printOwnTable(COLUMNS, rows);
}

/** Reads what `printPayLaws` printed. */
export function readPayLaws(text: string): PayLaw[] {
  return readOwnTable(COLUMNS, text).map(({ mustShowWords, ...row }) => {
    const words = mustShowWords.split(";");
    return {
      ...row,
      city: row.city || null,
      effectiveOn: row.effectiveOn || null,
      // The table is ours, and a test holds its words to the vocabulary.
      mustShow: (row.mustShow.split(";").filter(Boolean) as MustShow[]).map((what, at) => ({
        what,
        words: words[at] ?? "",
      })),
    };
  });
}
