import { createFigures } from "@/lib/salaries/figures";
import type { ModelCheck, PriceParity, Salary } from "@/lib/salaries/salary";

const NOTHING: Salary = {
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
};

/** Wages of software developers around a median, US dollars a year: of May 2025, in the nation, 1,000 jobs. */
export function wagesAround(median: number, over: Partial<Salary> = {}): Salary {
  return { ...NOTHING, employment: 1_000, ...spread(median), ...over };
}

/** Filings of back-end engineers around a median, US dollars a year: of late 2023, in the nation, 120 of them. */
export function filingsAround(median: number, over: Partial<Salary> = {}): Salary {
  const { n = 120 } = over;
  const shown = (n ?? 0) < 10 ? {} : { ...spread(median), ...others(median) };
  return {
    ...NOTHING,
    role: "backend-engineer",
    source: "lca",
    vintage: "2023-12",
    n,
    ...shown,
    ratioN: n,
    ...over,
  };
}

/** Figures of these rows alone. */
export function figuresOf(
  salaries: Salary[],
  { parities = [], checks = [] }: { parities?: PriceParity[]; checks?: ModelCheck[] } = {},
) {
  return createFigures({ salaries, parities, checks });
}

/** A check of the model of back-end engineers that is off by a part. */
export function checkOff(part: number, over: Partial<ModelCheck> = {}): ModelCheck {
  const observed = 100_000;
  return {
    role: "backend-engineer",
    state: "CA",
    vintage: "2023-12",
    n: 40,
    observed,
    modelled: observed * (1 + part),
    ...over,
  };
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
