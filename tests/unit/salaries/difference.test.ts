import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, explainedShare } from "@/lib/salaries/difference";

const estimate = fc.record({
  value: fc.double({ min: 20_000, max: 500_000, noNaN: true }),
  error: fc.double({ min: 1, max: 20_000, noNaN: true }),
  n: fc.integer({ min: 10, max: 10_000 }),
});

describe("the difference of two medians", () => {
  test("is that of the issue's example, with an interval of both errors", () => {
    const found = differenceOf(
      { value: 170_000, error: 3000, n: 165 },
      { value: 114_026, error: 4000, n: 45 },
    );
    expect(found.amount).toBe(55_974);
    expect(found.amountInterval).toEqual({ low: 55_974 - 9800, high: 55_974 + 9800 });
    expect(found.part).toBeCloseTo(0.491, 3);
    // sqrt((3000/170000)² + (4000/114026)²) = 0.03926 either side of ln 1.4909, 1.96 times.
    expect(found.partInterval.low).toBeCloseTo(
      Math.exp(Math.log(170_000 / 114_026) - 1.96 * 0.039262) - 1,
      4,
    );
    expect(found.isSignificant).toBe(true);
    expect(found.n).toEqual([165, 45]);
  });

  test("is not significant where the interval holds zero", () => {
    const found = differenceOf(
      { value: 100_000, error: 5000, n: 20 },
      { value: 104_000, error: 5000, n: 20 },
    );
    expect(found.isSignificant).toBe(false);
    expect(found.partInterval.low).toBeLessThan(0);
    expect(found.partInterval.high).toBeGreaterThan(0);
  });

  test("turns round with its sides", () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const [one, other] = [differenceOf(a, b), differenceOf(b, a)];
        expect(other.amount).toBeCloseTo(-one.amount, 6);
        expect((1 + one.part) * (1 + other.part)).toBeCloseTo(1, 9);
        expect(other.isSignificant).toBe(one.isSignificant);
        expect(one.partInterval.low).toBeLessThanOrEqual(one.part);
        expect(one.partInterval.high).toBeGreaterThanOrEqual(one.part);
      }),
    );
  });
});

describe("the share that like for like explains", () => {
  const of = (value: number) => differenceOf({ value, error: 1, n: 100 }, { value: 1, error: 0.001, n: 100 });

  test("is all, most or none of it", () => {
    expect(explainedShare(of(1.5), of(1))).toBeCloseTo(1, 9);
    expect(explainedShare(of(1.5), of(1.5))).toBeCloseTo(0, 9);
    expect(explainedShare(of(1.49), of(1.12))).toBeCloseTo(0.716, 3);
  });

  test("is more than all where the sign turns, and below none where the difference grows", () => {
    expect(explainedShare(of(1.5), of(0.9))).toBeGreaterThan(1);
    expect(explainedShare(of(1.2), of(1.4))).toBeLessThan(0);
  });
});
