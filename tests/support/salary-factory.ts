import type { Salary } from "@/lib/salaries/salary";

/** Wages of software developers in the nation, May 2025; what is not given is not released. */
export function aSalary(over: Partial<Salary> = {}): Salary {
  return {
    role: null,
    soc: "15-1252",
    state: "US",
    source: "oews",
    vintage: "2025-05",
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
    ...over,
  };
}

/** Filings of back-end engineers, late 2023. */
export function someFilings(over: Partial<Salary> = {}): Salary {
  return aSalary({
    role: "backend-engineer",
    source: "lca",
    vintage: "2023-12",
    n: 40,
    median: 160_000,
    ...over,
  });
}
