import { parse } from "csv-parse/sync";
import { WAGE_FIGURES, type Wage } from "./wage";

const COLUMNS = ["state", "soc", "vintage", ...WAGE_FIGURES, "top_coded"] as const;

/** Wages as the table that ships in `db/reference`: by occupation, state and vintage; blank for null, `yes` for top-coded. */
export function printWageTable(wages: readonly Wage[]): string {
  const rows = wages.map((wage) => [
    wage.state,
    wage.soc,
    wage.vintage,
    ...WAGE_FIGURES.map((name) => wage[name] ?? ""),
    wage.isTopCoded ? "yes" : "",
  ]);
  const key = (row: (string | number)[]) => `${row[1]} ${row[0]} ${row[2]}`;
  rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${[COLUMNS, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

/** Reads what `printWageTable` printed. Throws where it is something else: the table is ours, so that is a bug. */
export function readWageTable(text: string): Wage[] {
  const records: Record<string, string>[] = parse(text, { columns: true });
  return records.map((record, index) => {
    const cell = (name: (typeof COLUMNS)[number]) => {
      const words = record[name];
      if (words === undefined) throw new Error(`Row ${index + 1} of the wage table has no ${name}.`);
      return words;
    };
    const figure = (name: (typeof WAGE_FIGURES)[number]) => (cell(name) === "" ? null : Number(cell(name)));
    return {
      state: cell("state"),
      soc: cell("soc"),
      vintage: cell("vintage"),
      employment: figure("employment"),
      mean: figure("mean"),
      p10: figure("p10"),
      p25: figure("p25"),
      median: figure("median"),
      p75: figure("p75"),
      p90: figure("p90"),
      isTopCoded: cell("top_coded") === "yes",
    };
  });
}
