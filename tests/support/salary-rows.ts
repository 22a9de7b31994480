import type { StateCode } from "@/lib/places/vocabulary";
import { createFigures, type Figures } from "@/lib/salaries/figures";
import type { ModelCheck, PriceParity, Salary } from "@/lib/salaries/salary";

/** Wages of software developers in the nation, May 2025; what is not given is not released. */
export function aSalary(given: Partial<Salary> = {}): Salary {
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
    ...given,
  };
}

/** Filings of back-end engineers, late 2023, of which only the median is known. */
export function someFilings(given: Partial<Salary> = {}): Salary {
  return aSalary({
    role: "backend-engineer",
    source: "lca",
    vintage: "2023-12",
    n: 40,
    median: 160_000,
    ...given,
  });
}

/** Wages with all their percentiles around a median, US dollars a year, of 1,000 jobs. */
export function wagesAround(median: number, given: Partial<Salary> = {}): Salary {
  return aSalary({ employment: 1_000, ...spread(median), ...given });
}

/** 120 filings with all their figures around a median, US dollars a year; of fewer than ten none is known. */
export function filingsAround(median: number, given: Partial<Salary> = {}): Salary {
  const { n = 120 } = given;
  const shown = (n ?? 0) < 10 ? { median: null } : { ...spread(median), ...others(median) };
  return someFilings({ n, ...shown, ratioN: n, ...given });
}

/** A row of the map's default role, software engineers: 100 filings, or wages of 1,000 jobs; no figure unless given. */
export function salaryRow(given: Partial<Salary> & Pick<Salary, "state">): Salary {
  if (given.source === "oews") return aSalary({ employment: 1_000, ...given });
  return someFilings({ role: "software-engineer", n: 100, median: null, ...given });
}

/** Price parities of these states, the nation = 100. */
export function pricesOf(prices: Partial<Record<StateCode, number>>): PriceParity[] {
  return Object.entries(prices).map(([state, index]) => ({ state: state as StateCode, year: 2024, index }));
}

/** A check of the model of back-end engineers in California that is off by a part: 0.1 is 10% too high. */
export function checkOff(part: number, given: Partial<ModelCheck> = {}): ModelCheck {
  const observed = 100_000;
  return {
    role: "backend-engineer",
    state: "CA",
    vintage: "2023-12",
    n: 40,
    observed,
    modelled: observed * (1 + part),
    ...given,
  };
}

/** Figures of these rows alone. */
export function figuresOf(
  salaries: readonly Salary[],
  { parities = [], checks = [] }: { parities?: readonly PriceParity[]; checks?: readonly ModelCheck[] } = {},
): Figures {
  return createFigures({ salaries, parities, checks });
}

function spread(median: number) {
  return {
    mean: median * 1.05,
    p10: median * 0.6,
    p25: median * 0.8,
    median,
    p75: median * 1.2,
    p90: median * 1.5,
  };
}

function others(median: number) {
  return {
    medianLow: median * 0.95,
    medianHigh: median * 1.05,
    medianError: median * 0.025,
    employers: 40,
    largestShare: 0.1,
    ratio: 1.1,
    ratioLow: 1.05,
    ratioHigh: 1.15,
    ratioError: 0.02,
  };
}
