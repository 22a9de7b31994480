import { ascending, quantileOf } from "./quantiles";
import type { Interval } from "./salary";

const RESAMPLES = 1000;

/** How far a median would move were the sample drawn again. */
export type MedianSpread = Interval & {
  /** Standard error. */
  error: number;
};

/**
 * The 95% interval of a median and its standard error, by the bootstrap: a thousand samples of the same size are
 * drawn from the sample with replacement, and the interval holds the middle 95% of their medians (percentile
 * method, Efron 1979). `sorted` ascends and is not empty. The same `seed` gives the same spread.
 */
export function spreadOfMedian(sorted: readonly number[], seed: string): MedianSpread {
  const medians = resampledMedians(sorted, hash(seed)).sort(ascending);
  const mean = medians.reduce((sum, median) => sum + median, 0) / RESAMPLES;
  const squares = medians.reduce((sum, median) => sum + (median - mean) ** 2, 0);
  return {
    low: quantileOf(medians, 0.025),
    high: quantileOf(medians, 0.975),
    error: Math.sqrt(squares / (RESAMPLES - 1)),
  };
}

/** Counts how often each place of the sorted sample is drawn, so that no sample has to be sorted. */
function resampledMedians(sorted: readonly number[], seed: number): number[] {
  const n = sorted.length;
  const medians: number[] = [];
  const drawn = new Uint32Array(n);
  const [lower, upper] = [Math.floor((n - 1) / 2), Math.ceil((n - 1) / 2)];
  let state = seed;
  for (let at = 0; at < RESAMPLES; at++) {
    drawn.fill(0);
    for (let draw = 0; draw < n; draw++) {
      // Mulberry32, written out: this runs a hundred million times.
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      const place = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n);
      drawn[place] = (drawn[place] ?? 0) + 1;
    }
    medians.push((valueAt(sorted, drawn, lower) + valueAt(sorted, drawn, upper)) / 2);
  }
  return medians;
}

/** The value that would stand at `rank` were what was drawn put in order. */
function valueAt(sorted: readonly number[], drawn: Uint32Array, rank: number): number {
  let passed = 0;
  for (let place = 0; place < drawn.length; place++) {
    passed += drawn[place] ?? 0;
    if (passed > rank) return sorted[place] ?? Number.NaN;
  }
  return Number.NaN;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}
