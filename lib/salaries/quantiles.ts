import { quantileSorted } from "d3-array";

/**
 * A quantile of numbers that ascend, between the two nearest where it falls between them: Hyndman and Fan's
 * method 7, R's and Excel's own. Throws where there are none.
 */
export function quantileOf(sorted: readonly number[], share: number): number {
  const quantile = quantileSorted(sorted as number[], share);
  if (quantile === undefined) throw new Error("Nothing has no quantile.");
  return quantile;
}

export function medianOf(sorted: readonly number[]): number {
  return quantileOf(sorted, 0.5);
}

/** For `sort`. */
export function ascending(a: number, b: number): number {
  return a - b;
}

/** The middle of values of unequal weight: half of the weight lies on either side. Null where there are none. */
export function weightedMedian(values: readonly { value: number; weight: number }[]): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [at, { value, weight }] of sorted.entries()) {
    passed += weight;
    if (passed > half) return value;
    // Just half of it: as far to the next.
    if (passed === half) return (value + (sorted[at + 1]?.value ?? value)) / 2;
  }
  return null;
}
