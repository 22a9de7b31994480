import { describe, expect, test } from "vitest";
import { spreadOfMedian } from "@/lib/salaries/bootstrap";
import { weightedMedian } from "@/lib/salaries/quantiles";

const sample = (size: number) => Array.from({ length: size }, (_, at) => at);

describe("the spread of a median", () => {
  test("is the same for the same seed, and another for another", () => {
    expect(spreadOfMedian(sample(50), "one")).toEqual(spreadOfMedian(sample(50), "one"));
    expect(spreadOfMedian(sample(50), "one")).not.toEqual(spreadOfMedian(sample(50), "two"));
  });

  test("is none where all are alike", () => {
    expect(spreadOfMedian([7, 7, 7, 7], "x")).toEqual({ low: 7, high: 7, error: 0 });
  });

  // The interval of order statistics that a binomial gives: of 101, the 41st and 61st hold 95.4%.
  test("comes near what the binomial says of order statistics", () => {
    const { low, high, error } = spreadOfMedian(sample(101), "x");
    expect(Math.abs(low - 40)).toBeLessThanOrEqual(1.5);
    expect(Math.abs(high - 60)).toBeLessThanOrEqual(1.5);
    // Of n from a uniform distribution the median's standard error is about n ÷ (2 √n).
    expect(Math.abs(error - 101 / (2 * Math.sqrt(101)))).toBeLessThan(0.5);
  });

  test("shrinks as the sample grows", () => {
    const width = (size: number) => {
      const { low, high } = spreadOfMedian(sample(size), "x");
      return (high - low) / size;
    };
    expect(width(1000)).toBeLessThan(width(100) / 2.5);
  });
});

describe("a weighted median", () => {
  test.each([
    [
      "of equal weights is the median",
      [
        [3, 1],
        [1, 1],
        [2, 1],
      ],
      2,
    ],
    [
      "of an even number of them lies between the two in the middle",
      [
        [1, 1],
        [2, 1],
        [4, 1],
        [9, 1],
      ],
      3,
    ],
    [
      "goes where the weight is",
      [
        [1, 1],
        [2, 1],
        [3, 5],
      ],
      3,
    ],
    ["of one is that one", [[8, 0.3]], 8],
  ] as const)("%s", (_, values, expected) => {
    expect(weightedMedian(values.map(([value, weight]) => ({ value, weight })))).toBe(expected);
  });

  test("of nothing is nothing", () => {
    expect(weightedMedian([])).toBeNull();
  });
});
