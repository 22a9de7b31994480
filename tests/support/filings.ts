import type { StateCode } from "@/lib/places/vocabulary";
import type { Filing } from "@/lib/salaries/filing";

/** A filing of a back-end engineer in California, but for what is said. */
export function filingOf(given: Partial<Filing> = {}): Filing {
  return {
    employer: "example payroll",
    role: "backend-engineer",
    soc: "15-1252",
    state: "CA",
    pay: 150_000,
    ...given,
  };
}

/** As many filings, their pay rising from `from` by a thousand dollars. */
export function filingsOf(count: number, given: Partial<Filing> & { from?: number; state?: StateCode } = {}) {
  const { from = 100_000, ...filing } = given;
  return Array.from({ length: count }, (_, at) => filingOf({ ...filing, pay: from + at * 1000 }));
}
