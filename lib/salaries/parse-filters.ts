import { type Params, valuesOf } from "@/lib/params";
import { STATES } from "@/lib/places/vocabulary";
import { columnsOf, DEFAULT_SALARIES, type SalaryFilters } from "./filters";
import { PRICED_ROLES } from "./priced-roles";
import { STATISTICS } from "./vocabulary";

/**
 * Reads which figures are asked for from an address or a form. It never fails: what is unknown falls back to
 * its default, what can be read stays. Whether there is such a vintage, the figures know.
 */
export function parseSalaryFilters(params: Params): SalaryFilters {
  const pick = <T extends string>(name: keyof SalaryFilters, known: readonly T[]): T | null => {
    const asked = valuesOf(params, name).map((value) => value.trim().toLowerCase());
    return known.find((value) => value.toLowerCase() === asked.find((given) => given !== "")) ?? null;
  };
  const statistic =
    pick(
      "statistic",
      STATISTICS.map(({ value }) => value),
    ) ?? DEFAULT_SALARIES.statistic;
  return {
    role:
      pick(
        "role",
        PRICED_ROLES.map(({ slug }) => slug),
      ) ?? DEFAULT_SALARIES.role,
    source: pick("source", ["lca", "oews"]) ?? DEFAULT_SALARIES.source,
    statistic,
    per: pick("per", ["year", "hour"]) ?? DEFAULT_SALARIES.per,
    prices: pick("prices", ["nominal", "adjusted"]) ?? DEFAULT_SALARIES.prices,
    vintage: valuesOf(params, "vintage").map(readMonth).find(Boolean) ?? null,
    state: pick(
      "state",
      STATES.map(({ code }) => code),
    ),
    sort: pick("sort", ["state", ...columnsOf(statistic), "n"]) ?? statistic,
  };
}

function readMonth(raw: string): string | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.trim()) ? raw.trim() : null;
}
