import type { StateCode } from "@/lib/places/vocabulary";
import { createFigures, type Figures } from "@/lib/salaries/figures";
import type { PriceParity, Salary } from "@/lib/salaries/salary";

/** A row of filings of software engineers, late 2023, unless said otherwise. */
export function salaryRow(row: Partial<Salary> & Pick<Salary, "state">): Salary {
  const isWage = row.source === "oews";
  return {
    role: isWage ? null : "software-engineer",
    soc: "15-1252",
    source: "lca",
    vintage: isWage ? "2025-05" : "2023-12",
    n: isWage ? null : 100,
    employment: isWage ? 1000 : null,
    mean: null,
    p10: null,
    p25: null,
    median: null,
    p75: null,
    p90: null,
    medianLow: null,
    medianHigh: null,
    medianError: null,
    isTopCoded: false,
    employers: null,
    largestShare: null,
    ratio: null,
    ratioLow: null,
    ratioHigh: null,
    ratioError: null,
    ratioN: null,
    ...row,
  };
}

/** Figures of those rows, with prices where a state's are given. */
export function figuresOf(
  salaries: readonly Salary[],
  prices: Partial<Record<StateCode, number>> = {},
): Figures {
  const parities = Object.entries(prices).map(
    ([state, index]): PriceParity => ({ state: state as StateCode, year: 2024, index }),
  );
  return createFigures({ salaries, parities, checks: [] });
}
