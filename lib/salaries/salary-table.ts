import type { SalaryCell } from "./cells";

/** The columns of the table, in the order of the JSON's fields. */
export const SALARY_COLUMNS = [
  "role",
  "soc",
  "state",
  "source",
  "vintage",
  "n",
  "employment",
  "mean",
  "p10",
  "p25",
  "median",
  "p75",
  "p90",
  "topCoded",
  "modelled",
  "reason",
] as const satisfies readonly (keyof SalaryCell)[];

/** The cells as RFC 4180 has it; blank for null. Slugs, codes and numbers hold nothing to quote. */
export function printSalaryTable(cells: readonly SalaryCell[]): string {
  const rows = cells.map((cell) => SALARY_COLUMNS.map((column) => cell[column] ?? "").join(","));
  return [SALARY_COLUMNS.join(","), ...rows, ""].join("\r\n");
}
