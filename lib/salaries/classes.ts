import { quantileOf } from "./quantiles";

/** As many as the map has colours that are told apart. */
const MOST_CLASSES = 6;
/** Limits people read at a glance, coarsest first: times a power of ten. */
const STEPS = [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.1, 0.01];
/** A class may hold this many times its part before finer limits are tried. */
const UNEVEN = 1.6;

/**
 * The limits between classes of about as many values each, rounded to readable figures: the lowest value of
 * the second class, of the third, and so on. Six classes where the values allow it; fewer where few differ,
 * none empty. No limits for one value or none.
 */
export function classLimits(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const most = Math.min(MOST_CLASSES, new Set(sorted).size);
  for (let classes = most; classes > 1; classes--) {
    const limits = readableLimits(sorted, classes);
    if (limits) return limits;
  }
  return [];
}

/** Which class a value falls in, from 1. */
export function classOf(value: number, limits: readonly number[]): number {
  return 1 + limits.filter((limit) => value >= limit).length;
}

/** By the coarsest step that keeps the classes even; else by the coarsest that leaves none empty. */
function readableLimits(sorted: readonly number[], classes: number): number[] | null {
  const parts = Array.from({ length: classes - 1 }, (_, index) => quantileOf(sorted, (index + 1) / classes));
  const candidates = STEPS.flatMap((step) =>
    // Two quantiles may be rounded to one limit in one way and to two in another.
    [Math.round, Math.floor, Math.ceil].map((round) =>
      parts.map((part) => Number((round(part / step) * step).toFixed(2))),
    ),
  ).filter((limits) => Math.min(...sizes(sorted, limits)) > 0);
  const fair = (UNEVEN * sorted.length) / classes;
  return (
    candidates.find((limits) => Math.max(...sizes(sorted, limits)) <= Math.ceil(fair)) ??
    candidates[0] ??
    null
  );
}

function sizes(sorted: readonly number[], limits: readonly number[]): number[] {
  const classes = sorted.map((value) => classOf(value, limits));
  return Array.from(
    { length: limits.length + 1 },
    (_, index) => classes.filter((one) => one === index + 1).length,
  );
}
