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
