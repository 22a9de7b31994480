import type { StateCode } from "@/lib/places/vocabulary";
import type { PricedRole } from "./priced-roles";
import type { Salary } from "./salary";
import type { Statistic } from "./vocabulary";

/** What the states are sorted by: their names, a figure, or how many stand behind it. */
export type RankingSort = "state" | Statistic | "n";

/** Which figures of pay `/salaries` shows, and how: a value that the page, its title and its links all hold. */
export type SalaryFilters = {
  role: PricedRole;
  source: Salary["source"];
  statistic: Statistic;
  per: "year" | "hour";
  /** Adjusted: divided by the state's price parity, so that a dollar buys the same everywhere. */
  prices: "nominal" | "adjusted";
  /** `YYYY-MM`; null for the newest. */
  vintage: string | null;
  /** The state that is outlined and read out. */
  state: StateCode | null;
  /** The statistic itself unless another column was chosen. */
  sort: RankingSort;
};

export const DEFAULT_SALARIES: SalaryFilters = {
  role: "software-engineer",
  source: "lca",
  statistic: "median",
  per: "year",
  prices: "nominal",
  vintage: null,
  state: null,
  sort: "median",
};

/** The canonical query string, without a question mark: defaults omitted, keys in a fixed order. */
export function salaryQuery(filters: SalaryFilters): string {
  const given: [keyof SalaryFilters, string | null][] = [
    ["role", filters.role],
    ["source", filters.source],
    ["statistic", filters.statistic],
    ["per", filters.per],
    ["prices", filters.prices],
    ["vintage", filters.vintage],
    ["state", filters.state],
    ["sort", filters.sort === filters.statistic ? null : filters.sort],
  ];
  return given
    .flatMap(([key, value]) =>
      value === null || (key !== "sort" && value === DEFAULT_SALARIES[key]) ? [] : [`${key}=${value}`],
    )
    .join("&");
}

/** From the root: `/salaries?role=data-scientist`. */
export function salariesUrl(filters: SalaryFilters): string {
  return address("/salaries", salaryQuery(filters));
}

/** The map alone, for the frame on another site, from the root. */
export function embeddedSalariesUrl(filters: SalaryFilters): string {
  return address("/embed/salaries", salaryQuery({ ...filters, sort: filters.statistic }));
}

/** The columns of figures beside the bands: the chosen statistic, then the middle and its half. */
export function columnsOf(statistic: Statistic): Statistic[] {
  return [...new Set([statistic, "median", "p25", "p75"] as const)];
}

function address(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
