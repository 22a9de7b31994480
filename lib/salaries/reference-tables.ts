import { socOf } from "./figures";
import { type OwnColumns, printOwnTable, readOwnTable } from "./own-table";
import type { ModelCheck, PriceParity, Salary } from "./salary";

/** The columns of `db/reference/offered-pay.csv`. The source, `lca`, and the occupation, the role's, go without saying. */
const OFFERED_PAY: OwnColumns<Salary> = [
  ["role", "role", "text"],
  ["state", "state", "text"],
  ["vintage", "vintage", "text"],
  ["n", "n", "number"],
  ["mean", "mean", "number"],
  ["p10", "p10", "number"],
  ["p25", "p25", "number"],
  ["median", "median", "number"],
  ["p75", "p75", "number"],
  ["p90", "p90", "number"],
  ["median_low", "medianLow", "number"],
  ["median_high", "medianHigh", "number"],
  ["median_error", "medianError", "number"],
  ["employers", "employers", "number"],
  ["largest_share", "largestShare", "number"],
  ["ratio", "ratio", "number"],
  ["ratio_low", "ratioLow", "number"],
  ["ratio_high", "ratioHigh", "number"],
  ["ratio_error", "ratioError", "number"],
  ["ratio_n", "ratioN", "number"],
];

const PRICE_PARITIES: OwnColumns<PriceParity> = [
  ["state", "state", "text"],
  ["year", "year", "number"],
  ["index", "index", "number"],
];

const MODEL_CHECKS: OwnColumns<ModelCheck> = [
  ["role", "role", "text"],
  ["state", "state", "text"],
  ["vintage", "vintage", "text"],
  ["n", "n", "number"],
  ["observed", "observed", "number"],
  ["modelled", "modelled", "number"],
];

export const printOfferedPay = (rows: readonly Salary[]) => printOwnTable(OFFERED_PAY, rows);
export const readOfferedPay = (text: string): Salary[] =>
  readOwnTable(OFFERED_PAY, text).map((row) => ({
    ...row,
    soc: (row.role && socOf(row.role)) ?? "",
    source: "lca",
    employment: null,
    isTopCoded: false,
  }));

export const printPriceParities = (rows: readonly PriceParity[]) => printOwnTable(PRICE_PARITIES, rows);
export const readPriceParities = (text: string) => readOwnTable(PRICE_PARITIES, text);

export const printModelChecks = (rows: readonly ModelCheck[]) => printOwnTable(MODEL_CHECKS, rows);
export const readModelChecks = (text: string) => readOwnTable(MODEL_CHECKS, text);
