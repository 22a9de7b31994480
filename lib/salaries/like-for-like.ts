import type { Filing } from "./filing";
import { ascending, medianOf } from "./quantiles";
import { MIN_SHOWN } from "./vocabulary";

/** A filing of a role, and its pay over the median filing of its state and occupation; null where too few are filed there. */
export type ComparedFiling = Filing & { ratio: number | null };

/**
 * Sets each filing of a role against the median of all filings of its own state and occupation, whatever their
 * title, where there are ten or more. What is left is what the title is paid beyond where and as what it is filed.
 */
export function compareFilings(filings: readonly Filing[]): ComparedFiling[] {
  const cells = Map.groupBy(filings, ({ soc, state }) => `${soc} ${state}`);
  const medians = new Map(
    [...cells].map(([cell, filed]) => [
      cell,
      filed.length < MIN_SHOWN ? null : medianOf(filed.map(({ pay }) => pay).sort(ascending)),
    ]),
  );
  return filings
    .filter(({ role }) => role !== "other")
    .map((filing) => {
      const median = medians.get(`${filing.soc} ${filing.state}`) ?? null;
      return { ...filing, ratio: median === null ? null : filing.pay / median };
    });
}
