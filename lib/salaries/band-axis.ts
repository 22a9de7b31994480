import type { PayBand } from "./salary";

/** One axis for every band of a list, in the unit of its figures. */
export type BandAxis = { least: number; most: number; ticks: number[] };

/** Ticks people read at a glance, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
const MOST_TICKS = 4;

/** From a little below the lowest figure to a little above the highest, with two to four ticks. */
export function axisOver(bands: readonly PayBand[]): BandAxis {
  const amounts = bands
    .flatMap(({ p10, p25, median, p75, p90 }) => [p10, p25, median, p75, p90])
    .filter((amount) => amount !== null);
  const [lowest, highest] = amounts.length ? [Math.min(...amounts), Math.max(...amounts)] : [0, 1];
  const margin = (highest - lowest || highest || 1) * 0.04;
  const [least, most] = [lowest - margin, highest + margin];
  const power = 10 ** Math.floor(Math.log10((most - least) / MOST_TICKS));
  const step = power * (STEPS.find((one) => (most - least) / (one * power) <= MOST_TICKS) ?? 10);
  const first = Math.ceil(least / step);
  const ticks = Array.from(
    { length: Math.floor(most / step) - first + 1 },
    (_, index) => (first + index) * step,
  );
  return { least, most, ticks };
}

/** Where an amount stands on an axis, in per cent. */
export function placeOn({ least, most }: BandAxis, amount: number): string {
  return (((amount - least) / (most - least)) * 100).toFixed(2);
}
