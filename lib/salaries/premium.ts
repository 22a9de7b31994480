import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { type Figures, socOf } from "./figures";
import { weightedMedian } from "./quantiles";
import type { PayBand, Salary } from "./salary";
import { MIN_SHOWN, MIN_SOLID } from "./vocabulary";

/** How a role's offers stand to the wages of its occupation, state by state. */
export type Premium = {
  /** The median offer over the occupation's median wage in the same state: 1.08 is 8% above it. */
  ratio: number;
  /** How offers spread within a state: their mean and percentiles over their median. */
  spread: { [Figure in keyof PayBand]: number };
  /** Filings behind both, and the states that they are of. */
  n: number;
  states: number;
};

/** Fewer states have no middle to speak of. */
const FEWEST_STATES = 3;

/**
 * A role's premium: in each state with ten filings or more, the median of those filings over the median wage of
 * the occupation there; of these the middle, each state weighing as the square root of its filings, so that large
 * states count for more and decide nothing alone. Wages are of the vintage nearest to the filings (the newest
 * filings unless a vintage is named). `without` leaves a state out. Null where fewer than three states or thirty
 * filings are left.
 */
export function premiumOf(
  figures: Figures,
  role: RoleSlug,
  { vintage = figures.vintages("lca")[0], without }: { vintage?: string; without?: StateCode } = {},
): Premium | null {
  const soc = socOf(role);
  const wagesVintage = vintage === undefined ? null : nearestVintage(figures.vintages("oews"), vintage);
  if (soc === null || wagesVintage === null) return null;
  const cells = STATES.flatMap(({ code }) => {
    const filings = code === without ? null : figures.filings(role, code, vintage);
    const wage = figures.wages(soc, code, wagesVintage)?.median ?? null;
    return filings === null || wage === null ? [] : cellOf(filings, wage);
  });
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (cells.length < FEWEST_STATES || n < MIN_SOLID) return null;
  const middle = (read: (cell: Cell) => number) =>
    weightedMedian(cells.map((cell) => ({ value: read(cell), weight: Math.sqrt(cell.n) }))) ?? 1;
  return {
    ratio: middle(({ ratio }) => ratio),
    spread: {
      mean: middle(({ spread }) => spread.mean),
      p10: middle(({ spread }) => spread.p10),
      p25: middle(({ spread }) => spread.p25),
      median: 1,
      p75: middle(({ spread }) => spread.p75),
      p90: middle(({ spread }) => spread.p90),
    },
    n,
    states: cells.length,
  };
}

type Cell = Pick<Premium, "n" | "ratio" | "spread">;

/** A state's part in it; none where too few filings show figures. */
function cellOf({ n, mean, p10, p25, median, p75, p90 }: Salary, wage: number): Cell[] {
  if (n === null || n < MIN_SHOWN || median === null) return [];
  const part = (figure: number | null) => (figure ?? median) / median;
  const spread = {
    mean: part(mean),
    p10: part(p10),
    p25: part(p25),
    median: 1,
    p75: part(p75),
    p90: part(p90),
  };
  return [{ n, ratio: median / wage, spread }];
}

/** The vintage nearest to a month, the later of two that are as near; null where there are none. */
export function nearestVintage(vintages: readonly string[], month: string): string | null {
  const distance = (vintage: string) => Math.abs(monthsOf(vintage) - monthsOf(month));
  return [...vintages].sort((a, b) => distance(a) - distance(b) || b.localeCompare(a))[0] ?? null;
}

/** Months since the year 0. */
function monthsOf(vintage: string): number {
  const [year = 0, month = 0] = vintage.split("-").map(Number);
  return year * 12 + month;
}
