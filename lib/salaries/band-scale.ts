/** One scale for several bands: where an amount stands on it in per cent, and its ticks. US dollars a year. */
export type BandScale = {
  ticks: number[];
  /** From 0 to 100, not beyond. */
  at: (amount: number) => number;
};

/** About so many ticks fit a phone. */
const MOST_TICKS = 5;
const STEPS = [10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 500_000];
/** Room at either end, in parts of what is drawn. */
const MARGIN = 0.04;

/** The scale that holds all of these amounts; those that are missing take no room. */
export function bandScale(amounts: readonly (number | null)[]): BandScale {
  const known = amounts.filter((amount) => amount !== null);
  const least = Math.min(...known);
  const span = (known.length > 0 ? Math.max(...known) - least : 0) || 20_000;
  const start = (known.length > 0 ? least : 0) - span * MARGIN;
  const width = span * (1 + 2 * MARGIN);
  const step = STEPS.find((size) => width / size <= MOST_TICKS) ?? 1_000_000;
  const first = Math.ceil(start / step);
  const last = Math.floor((start + width) / step);
  return {
    ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step),
    at: (amount) => Math.min(100, Math.max(0, ((amount - start) / width) * 100)),
  };
}
