/** Where figures of pay come from, in the order in which they are offered. */
export const SALARY_SOURCES = [
  { value: "lca", label: "Filings" },
  { value: "oews", label: "BLS wages" },
  { value: "advertised", label: "Advertised" },
  { value: "modelled", label: "Modelled" },
] as const;
export type SalarySource = (typeof SALARY_SOURCES)[number]["value"];

/** What can be read off a distribution of pay. */
export const STATISTICS = [
  { value: "median", label: "Median" },
  { value: "mean", label: "Mean" },
  { value: "p10", label: "10th percentile" },
  { value: "p25", label: "25th percentile" },
  { value: "p75", label: "75th percentile" },
  { value: "p90", label: "90th percentile" },
] as const;
export type Statistic = (typeof STATISTICS)[number]["value"];

/** Fewer filings or listings than this show no figure anywhere: it would tell of single people. */
export const MIN_SHOWN = 10;
/** Fewer than this are thin: shown hatched, not ranked, and no tier of their own on the board. */
export const MIN_SOLID = 30;
/** In a cell in which one employer files more than this part, it is said. */
export const DOMINANT_SHARE = 0.3;
/** A model that is farther off than this in the middle of its checks is not shown. */
export const MOST_MODEL_ERROR = 0.1;
