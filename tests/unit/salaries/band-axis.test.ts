import fc from "fast-check";
import { expect, test } from "vitest";
import { axisOver, placeOn } from "@/lib/salaries/band-axis";

const band = (p10: number, p90: number) => ({
  ...{ mean: null, p10, p25: null, median: (p10 + p90) / 2, p75: null, p90 },
});

test("the axis holds every band and has few round ticks", () => {
  const axis = axisOver([band(90_000, 180_000), band(65_000, 231_000)]);
  expect(axis.ticks).toEqual([100_000, 150_000, 200_000]);
  expect(Number(placeOn(axis, 65_000))).toBeGreaterThan(0);
  expect(Number(placeOn(axis, 231_000))).toBeLessThan(100);
});

test("it holds whatever there is", () => {
  const amount = fc.integer({ min: 20_000, max: 900_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 5 }), (pairs) => {
      const bands = pairs.map(([a, b]) => band(Math.min(a, b), Math.max(a, b)));
      const axis = axisOver(bands);
      expect(axis.ticks.length).toBeGreaterThan(0);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
      for (const { p10, p90 } of bands) {
        expect(Number(placeOn(axis, p10))).toBeGreaterThanOrEqual(0);
        expect(Number(placeOn(axis, p90))).toBeLessThanOrEqual(100);
      }
    }),
  );
});
