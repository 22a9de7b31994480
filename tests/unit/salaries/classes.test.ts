import fc from "fast-check";
import { expect, test } from "vitest";
import { classLimits, classOf } from "@/lib/salaries/classes";

const amounts = fc.array(fc.integer({ min: 20_000, max: 400_000 }), { maxLength: 51 });

test("six classes of about as many states, with limits people can read", () => {
  const medians = [
    181_000, 166_273, 158_000, 140_000, 135_304, 135_000, 127_044, 125_000, 123_677, 122_000, 122_000,
    121_000, 120_058, 119_816, 118_260, 117_437, 116_814, 115_451, 115_000, 114_350, 114_030, 112_172,
    112_000, 111_571, 110_000, 107_000, 105_000, 102_544, 102_500, 101_846, 96_429, 91_000,
  ];
  expect(classLimits(medians)).toEqual([105_000, 110_000, 115_000, 120_000, 130_000]);
});

test("by the hour the limits are whole dollars or parts of them", () => {
  const limits = classLimits([43.75, 49.23, 51.44, 55.29, 57.7, 58.65, 60.1, 65, 75.96, 87.02]);
  expect(limits.every((limit) => Number.isInteger(limit * 2))).toBe(true);
});

test("no class is empty, limits rise, and there are six at most", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const limits = classLimits(values);
      expect(limits.length).toBeLessThanOrEqual(5);
      expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b));
      const used = new Set(values.map((value) => classOf(value, limits)));
      expect(used.size).toBe(values.length === 0 ? 0 : limits.length + 1);
    }),
  );
});

test("more pay is never in a lower class", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const limits = classLimits(values);
      const classes = values.toSorted((a, b) => a - b).map((value) => classOf(value, limits));
      expect(classes).toEqual(classes.toSorted((a, b) => a - b));
    }),
  );
});

test("one value, or all the same, make one class", () => {
  expect(classLimits([])).toEqual([]);
  expect(classLimits([100_000])).toEqual([]);
  expect(classLimits([100_000, 100_000])).toEqual([]);
  expect(classOf(100_000, [])).toBe(1);
});

test("a value at a limit is in the class above it", () => {
  expect([99_999, 100_000, 119_999, 120_000].map((value) => classOf(value, [100_000, 120_000]))).toEqual([
    1, 2, 2, 3,
  ]);
});
