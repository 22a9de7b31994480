import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { createFigures, type Figures, socOf } from "@/lib/salaries/figures";
import type { PriceParity, Salary } from "@/lib/salaries/salary";

const NOTHING: Omit<Salary, "role" | "soc" | "state" | "source" | "vintage"> = {
  n: null,
  employment: null,
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
};

/** Wages of an occupation, evenly spread about their median. */
export function wagesOf(
  soc: string,
  state: Salary["state"],
  median: number,
  given: Partial<Salary> = {},
): Salary {
  return {
    ...NOTHING,
    role: null,
    soc,
    state,
    source: "oews",
    vintage: "2025-05",
    employment: 1000,
    ...spread(median),
    ...given,
  };
}

/** Filings of a role, evenly spread about their median. */
export function filingsOf(
  role: RoleSlug,
  state: Salary["state"],
  n: number,
  median: number,
  given: Partial<Salary> = {},
): Salary {
  const figures =
    n < 10
      ? {}
      : { ...spread(median), medianLow: median - 5000, medianHigh: median + 5000, medianError: 2500 };
  const soc = socOf(role) ?? "";
  return { ...NOTHING, role, soc, state, source: "lca", vintage: "2023-12", n, ...figures, ...given };
}

function spread(median: number) {
  return {
    mean: median,
    p10: median * 0.6,
    p25: median * 0.8,
    median,
    p75: median * 1.2,
    p90: median * 1.4,
  };
}

/** A row of filings of software engineers, late 2023, unless said otherwise. */
export function salaryRow(row: Partial<Salary> & Pick<Salary, "state">): Salary {
  const isWage = row.source === "oews";
  return {
    ...NOTHING,
    role: isWage ? null : "software-engineer",
    soc: "15-1252",
    source: "lca",
    vintage: isWage ? "2025-05" : "2023-12",
    n: isWage ? null : 100,
    employment: isWage ? 1000 : null,
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
