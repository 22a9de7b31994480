import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAY_AXIS, payScale } from "@/lib/salaries/scale";

describe("payScale", () => {
  test.each([
    [50_000, 0, null],
    [200_000, 50, null],
    [350_000, 100, null],
    [49_999, 0, "least"],
    [350_001, 100, "most"],
  ])("puts $%i at %i per cent", (amount, at, beyond) => {
    expect(payScale(amount)).toEqual({ at, beyond });
  });

  test("puts the ticks at a sixth, a half and five sixths", () => {
    expect(PAY_AXIS.ticks.map((tick) => payScale(tick).at.toFixed(2))).toEqual(["16.67", "50.00", "83.33"]);
  });

  test("never leaves the axis, nor turns two amounts round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 2_000_000 }), (a, b) => {
        const [low, high] = [payScale(Math.min(a, b)).at, payScale(Math.max(a, b)).at];
        expect(0 <= low && low <= high && high <= 100).toBe(true);
      }),
    );
  });
});
