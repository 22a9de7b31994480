import type { Interval } from "./salary";

/** A measured middle: a median or a ratio, with its standard error and how many stand behind it. */
export type Estimate = { value: number; error: number; n: number };

/** How far one middle lies over another. */
export type Difference = {
  /** In the unit of both, with its 95% interval. */
  amount: number;
  amountInterval: Interval;
  /** As a part of the second: 0.49 is 49% more, with its 95% interval. */
  part: number;
  partInterval: Interval;
  /** Whether the interval leaves out "none at all". */
  isSignificant: boolean;
  n: [number, number];
};

/** The normal distribution's 97.5th percentile: an interval of so many standard errors either side holds 95%. */
const Z = 1.96;

/**
 * The difference of two middles of independent samples. Standard errors add as squares; the parts are taken in
 * logarithms, where the errors are relative (delta method), so that "twice" and "half" are equally far.
 */
export function differenceOf(one: Estimate, other: Estimate): Difference {
  const amount = one.value - other.value;
  const error = Math.hypot(one.error, other.error);
  const log = Math.log(one.value / other.value);
  const logError = Math.hypot(one.error / one.value, other.error / other.value);
  const low = log - Z * logError;
  const high = log + Z * logError;
  return {
    amount,
    amountInterval: { low: amount - Z * error, high: amount + Z * error },
    part: Math.expm1(log),
    partInterval: { low: Math.expm1(low), high: Math.expm1(high) },
    isSignificant: low > 0 || high < 0,
    n: [one.n, other.n],
  };
}

/**
 * How much of a difference is gone once like is set against like, in logarithms: 1 is all of it, 0 none,
 * above 1 means that it turns round, below 0 that it grows.
 */
export function explainedShare(asOffered: Difference, likeForLike: Difference): number {
  return 1 - Math.log1p(likeForLike.part) / Math.log1p(asOffered.part);
}
