import "server-only";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { listAdvertisedPay } from "./advertised-queries";
import { type CellFilters, listCells } from "./cells";
import { loadFigures } from "./load-figures";
import { cellQuery } from "./parse-cell-filters";
import { printSalaryTable } from "./salary-table";

/** The board's own pay moves with its listings, which raise the version, and with the month. */
const MAX_AGE_MS = 60_000;
/** From one cell to all of them: 1 to 700 kB. */
const MOST_HELD = 50;

const memo = createMemo({ maxAge: MAX_AGE_MS, most: MOST_HELD, version: currentDataVersion });

/** The cells that are asked for as JSON text, written once for all who ask within a minute. */
export function loadCellsJson(filters: CellFilters): Promise<string> {
  const query = cellQuery(filters);
  return memo(`json ${query}`, async () => JSON.stringify({ query, salaries: await readCells(filters) }));
}

/** The same as a table. */
export function loadCellsTable(filters: CellFilters): Promise<string> {
  return memo(`csv ${cellQuery(filters)}`, async () => printSalaryTable(await readCells(filters)));
}

async function readCells(filters: CellFilters) {
  const [figures, advertised] = await Promise.all([loadFigures(), listAdvertisedPay()]);
  const month = new Date().toISOString().slice(0, 7);
  return listCells(figures, { advertised, month }, filters);
}
