import type { OwnColumns } from "./own-table";
import { printOwnTable, readOwnTable } from "./own-table";
import type { Wage } from "./wage";

const COLUMNS: OwnColumns<Wage> = [
  ["state", "state", "text"],
  ["soc", "soc", "text"],
  ["vintage", "vintage", "text"],
  ["employment", "employment", "number"],
  ["mean", "mean", "number"],
  ["p10", "p10", "number"],
  ["p25", "p25", "number"],
  ["median", "median", "number"],
  ["p75", "p75", "number"],
  ["p90", "p90", "number"],
  ["top_coded", "isTopCoded", "yes"],
];

/** Wages as the table that ships in `db/reference`: by occupation, state and vintage; blank for null, `yes` for top-coded. */
export function printWageTable(wages: readonly Wage[]): string {
  const key = ({ soc, state, vintage }: Wage) => `${soc} ${state} ${vintage}`;
  return printOwnTable(
    COLUMNS,
    wages.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  );
}

/** Reads what `printWageTable` printed. */
export function readWageTable(text: string): Wage[] {
  return readOwnTable(COLUMNS, text);
}
