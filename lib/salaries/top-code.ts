import type { Salary } from "./salary";

/**
 * Wages at or above this, US dollars a year, were not released by the Bureau of Labor Statistics in its surveys
 * of May 2022 to May 2024 ($115 an hour). From May 2025 on nothing is capped.
 */
export const TOP_CODE = 239_200;

/** What a missing percentile of a row lies at or above; null where none does. */
export function capOf({ isTopCoded }: Pick<Salary, "isTopCoded">): number | null {
  return isTopCoded ? TOP_CODE : null;
}
