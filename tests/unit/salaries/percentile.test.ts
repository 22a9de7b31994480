import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PayPoints, payStanding } from "@/lib/salaries/percentile";

const points: PayPoints = { p10: 100_000, p25: 120_000, median: 150_000, p75: 190_000, p90: 230_000 };
const NAMES = ["p10", "p25", "median", "p75", "p90"] as const;
const AT = { p10: 10, p25: 25, median: 50, p75: 75, p90: 90 };

/** Published points in order, some of them equal, some missing. */
const anyPoints = fc
  .array(fc.integer({ min: 20_000, max: 400_000 }), { minLength: 5, maxLength: 5 })
  .chain((amounts) =>
    fc.record({
      amounts: fc.constant(amounts.toSorted((a, b) => a - b)),
      missing: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    }),
  )
  .map(({ amounts, missing }) => {
    const given = NAMES.map((name, index) => [name, missing[index] ? null : amounts[index]]);
    return Object.fromEntries(given) as PayPoints;
  });

describe("the standing of a pay", () => {
  test.each(NAMES)("at the published %s is that percentile", (name) => {
    expect(payStanding(points[name] ?? 0, points, null)).toEqual({ kind: "at", percentile: AT[name] });
  });

  test("lies between two published points as far as the pay lies between their amounts", () => {
    expect(payStanding(135_000, points, null)).toEqual({ kind: "at", percentile: 37.5 });
    expect(payStanding(200_000, points, null)).toEqual({ kind: "at", percentile: 78.75 });
  });

  test("beyond the outermost points is only that: no tail is invented", () => {
    expect(payStanding(99_999, points, null)).toEqual({ kind: "below", percentile: 10 });
    expect(payStanding(230_001, points, null)).toEqual({ kind: "above", percentile: 90 });
    expect(payStanding(1_000_000, { ...points, p90: null }, null)).toEqual({ kind: "above", percentile: 75 });
  });

  test("is refused at and beyond the survey's cap", () => {
    const capped = { ...points, p90: null };
    expect(payStanding(239_200, capped, 239_200)).toEqual({ kind: "capped", cap: 239_200 });
    expect(payStanding(300_000, capped, 239_200)).toEqual({ kind: "capped", cap: 239_200 });
  });

  test("over the highest published point and under the cap lies between two percentiles", () => {
    expect(payStanding(210_000, { ...points, p90: null }, 239_200)).toEqual({
      kind: "within",
      from: 75,
      to: 90,
    });
  });

  test("bridges a point that is not published", () => {
    expect(payStanding(145_000, { ...points, median: null }, null)).toMatchObject({ kind: "at" });
  });

  test("is in the middle of percentiles of one amount", () => {
    expect(payStanding(150_000, { ...points, p75: 150_000 }, null)).toEqual({ kind: "at", percentile: 62.5 });
  });

  test("is unknown where nothing is published", () => {
    const none = { p10: null, p25: null, median: null, p75: null, p90: null };
    expect(payStanding(100_000, none, null)).toEqual({ kind: "unknown" });
  });

  test("never falls as the pay rises", () => {
    const rank = (amount: number, given: PayPoints) => {
      const standing = payStanding(amount, given, null);
      if (standing.kind === "below") return standing.percentile - 0.001;
      if (standing.kind === "above") return standing.percentile + 0.001;
      return standing.kind === "at" ? standing.percentile : 0;
    };
    const pay = fc.integer({ min: 10_000, max: 500_000 });
    fc.assert(
      fc.property(anyPoints, pay, pay, (given, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(rank(low, given)).toBeLessThanOrEqual(rank(high, given));
      }),
    );
  });

  test("answers any pay in any market, from the 10th to the 90th percentile", () => {
    fc.assert(
      fc.property(anyPoints, fc.double({ min: 0.01, max: 1e9, noNaN: true }), (given, amount) => {
        const standing = payStanding(amount, given, null);
        if (standing.kind !== "at") return;
        expect(standing.percentile).toBeGreaterThanOrEqual(10);
        expect(standing.percentile).toBeLessThanOrEqual(90);
      }),
    );
  });
});
