import type { StateCode } from "@/lib/places/vocabulary";
import { createFigures, type PlaceCode } from "@/lib/salaries/figures";
import type { ModelCheck, Salary } from "@/lib/salaries/salary";

const NOTHING: Omit<Salary, "state" | "source" | "vintage"> = {
  role: null,
  soc: "15-1252",
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

/** What software developers earn in a place, spread by a tenth and a fifth around the median. */
export function wageOf(state: PlaceCode, median: number | null, given: Partial<Salary> = {}): Salary {
  return {
    ...NOTHING,
    ...around(median),
    state,
    source: "oews",
    vintage: "2024-05",
    employment: 1000,
    ...given,
  };
}

/** What back-end engineers are offered in a place, in so many filings, spread likewise. */
export function offerOf(
  state: PlaceCode,
  n: number,
  median: number | null,
  given: Partial<Salary> = {},
): Salary {
  const role = "backend-engineer";
  return { ...NOTHING, ...around(median), role, state, source: "lca", vintage: "2023-12", n, ...given };
}

/** A check of the model that is off by so much: 0.1 is 10% too high. */
export function checkOf(
  state: StateCode,
  off: number,
  role: ModelCheck["role"] = "backend-engineer",
): ModelCheck {
  return { role, state, vintage: "2023-12", n: 30, observed: 100_000, modelled: 100_000 * (1 + off) };
}

export function figuresOf(salaries: Salary[], checks: ModelCheck[] = []) {
  return createFigures({ salaries, checks, parities: [] });
}

function around(median: number | null) {
  if (median === null) return {};
  return {
    mean: median,
    p10: median * 0.8,
    p25: median * 0.9,
    median,
    p75: median * 1.1,
    p90: median * 1.2,
  };
}
