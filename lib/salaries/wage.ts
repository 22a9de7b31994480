import type { PlaceCode } from "./figures";
import type { Salary } from "./salary";

/** What an occupation pays in a place, as a survey gives it. US dollars a year; null where it gives none. */
export type Wage = {
  /** 2018 SOC code, `15-1252`. */
  soc: string;
  /** A state's code, or `US` for the nation. */
  state: PlaceCode;
  /** The month the figures are of, `YYYY-MM`. */
  vintage: string;
  /** Jobs the figures stand for, rounded by the source. */
  employment: number | null;
  mean: number | null;
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
  /** A null percentile is at or above the source's top code, not unknown. */
  isTopCoded: boolean;
};

export const WAGE_FIGURES = ["employment", "mean", "p10", "p25", "median", "p75", "p90"] as const;

/** The same as a row of `salaries`. */
export function salaryOfWage(wage: Wage): Salary {
  return { ...NO_FILINGS, ...wage, role: null, source: "oews" };
}

const NO_FILINGS = {
  n: null,
  medianLow: null,
  medianHigh: null,
  medianError: null,
  employers: null,
  largestShare: null,
  ratio: null,
  ratioLow: null,
  ratioHigh: null,
  ratioError: null,
  ratioN: null,
};
