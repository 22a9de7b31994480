import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { Figures } from "./figures";

/**
 * Where an occupation's median wage in a state ranks, as it is and for what it buys there. All states are
 * taken from one source and one vintage, so that the ranks compare like with like.
 */
export type PriceRank = {
  /** Of the wages, `YYYY-MM`. */
  vintage: string;
  /** Of the prices. */
  year: number;
  /** What a dollar's worth costs there, the nation = 100. */
  parity: number;
  /** US dollars a year, as paid, and as what they buy at the nation's prices. */
  median: number;
  adjusted: number;
  jobs: number | null;
  rank: number;
  adjustedRank: number;
  /** States with a wage in that vintage. */
  of: number;
};

/** Null where the newest vintage has no wage of the occupation in the state, or there is no price level. */
export function priceRank(figures: Figures, soc: string, state: StateCode): PriceRank | null {
  const [vintage] = figures.vintages("oews");
  if (!vintage) return null;
  const paid = STATES.flatMap(({ code }) => {
    const wages = figures.wages(soc, code, vintage);
    const parity = figures.parity(code);
    if (!parity || wages === null || wages.median === null) return [];
    const { median, employment } = wages;
    return [{ code, parity, median, employment, adjusted: median / (parity.index / 100) }];
  });
  const here = paid.find(({ code }) => code === state);
  if (!here) return null;
  return {
    vintage,
    year: here.parity.year,
    parity: here.parity.index,
    median: here.median,
    adjusted: Math.round(here.adjusted),
    jobs: here.employment,
    rank: 1 + paid.filter(({ median }) => median > here.median).length,
    adjustedRank: 1 + paid.filter(({ adjusted }) => adjusted > here.adjusted).length,
    of: paid.length,
  };
}
