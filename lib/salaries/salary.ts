import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { MIN_SHOWN } from "./vocabulary";

/** The percentiles of a distribution of pay and its mean, US dollars a year; null where not released or too thin. */
export type PayBand = {
  mean: number | null;
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
};

/** A low and a high end. */
export type Interval = { low: number; high: number };

/** What an occupation or a role pays in a place, by a source and vintage: a row of `salaries`. */
export type Salary = PayBand & {
  /** Null for an occupation as a whole. */
  role: RoleSlug | null;
  /** 2018 SOC code; of a role, the one whose wages stand for it. */
  soc: string;
  state: StateCode | "US";
  source: "oews" | "lca";
  /** The month the figures are of, `YYYY-MM`; of a quarter's filings, its last. */
  vintage: string;
  /** Filings behind the figures; null for an estimate. */
  n: number | null;
  /** Jobs the estimate stands for; null for filings. */
  employment: number | null;
  /** The median's 95% interval and its standard error, by bootstrap. */
  medianLow: number | null;
  medianHigh: number | null;
  medianError: number | null;
  /** A null percentile is at or above the source's top code, not unknown. */
  isTopCoded: boolean;
  employers: number | null;
  /** Which part of the filings is of the employer who filed most, 0 to 1. */
  largestShare: number | null;
  /** Like for like: the median of pay over the median filing of the same state and occupation. */
  ratio: number | null;
  ratioLow: number | null;
  ratioHigh: number | null;
  ratioError: number | null;
  /** Filings that could be set against such a median. */
  ratioN: number | null;
};

/** A state's regional price parity, all items, the nation = 100. */
export type PriceParity = { state: StateCode; year: number; index: number };

/** The median of a role's filings in a state beside what the model says without them. US dollars a year. */
export type ModelCheck = {
  role: RoleSlug;
  state: StateCode;
  vintage: string;
  n: number;
  observed: number;
  modelled: number;
};

/** Why a row holds no figure, or not all: fewer than ten filings, withheld by the source, at or above its cap. */
export type Reason = "thin" | "suppressed" | "top-coded";

/** Null where a row holds all its figures. */
export function reasonOf({
  n,
  isTopCoded,
  median,
}: Pick<Salary, "n" | "isTopCoded" | "median">): Reason | null {
  if (n !== null && n < MIN_SHOWN) return "thin";
  if (isTopCoded) return "top-coded";
  return median === null ? "suppressed" : null;
}
