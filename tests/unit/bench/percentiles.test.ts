import { expect, test } from "vitest";
import { percentile, spreadOf } from "@/tests/bench/percentiles";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test("a percentile is the least value that so many are not above", () => {
  expect(spreadOf(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentile([3, 1, 2], 50)).toBe(2);
  expect(percentile([1, 2], 50)).toBe(1);
});

test("numbers are not sorted as words are", () => {
  expect(percentile([9, 10, 100], 100)).toBe(100);
});

test("of nothing there is none", () => {
  expect(percentile([], 50)).toBeNaN();
});

test("the values stay in their order", () => {
  const values = [3, 1, 2];
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});
