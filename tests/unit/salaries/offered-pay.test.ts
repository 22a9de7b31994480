import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Filing } from "@/lib/salaries/filing";
import { offeredPay } from "@/lib/salaries/offered-pay";
import { filingOf, filingsOf } from "@/tests/support/filings";

const cellOf = (filings: Filing[], state: string, role = "backend-engineer") =>
  offeredPay(filings, "2023-12").find((cell) => cell.role === role && cell.state === state);

describe("offered pay", () => {
  test("has the quartiles, deciles and mean of all filings of a cell, by method 7", () => {
    // 100,000 to 110,000: R's quantile(x, c(.1, .25, .5, .75, .9)).
    expect(cellOf(filingsOf(11), "CA")).toMatchObject({
      role: "backend-engineer",
      soc: "15-1252",
      source: "lca",
      vintage: "2023-12",
      n: 11,
      p10: 101_000,
      p25: 102_500,
      median: 105_000,
      p75: 107_500,
      p90: 109_000,
      mean: 105_000,
      employment: null,
      isTopCoded: false,
    });
  });

  test("of fewer than ten filings shows their number alone", () => {
    const { n, ratioN, role, soc, state, source, vintage, isTopCoded, ...figures } = cellOf(
      filingsOf(9),
      "CA",
    ) as NonNullable<ReturnType<typeof cellOf>>;
    expect(n).toBe(9);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
  });

  test("counts employers by their folded names, and says which part the largest filed", () => {
    const filings = [
      ...filingsOf(8, { employer: "one" }),
      ...filingsOf(3, { employer: "two" }),
      filingOf({ employer: "three" }),
    ];
    expect(cellOf(filings, "CA")).toMatchObject({ employers: 3, largestShare: 0.667 });
  });

  test("of the nation holds every state's filings, and other titles count for no role", () => {
    const filings = [
      ...filingsOf(6),
      ...filingsOf(5, { state: "TX" }),
      ...filingsOf(40, { role: "other" }),
      ...filingsOf(2, { role: "data-engineer" }),
    ];
    expect(offeredPay(filings, "2023-12").map(({ role, state, n }) => `${role} ${state} ${n}`)).toEqual([
      "backend-engineer US 11",
      "backend-engineer CA 6",
      "backend-engineer TX 5",
      "data-engineer US 2",
      "data-engineer CA 2",
    ]);
  });

  test("compares each filing with the median of its own state and occupation, whatever the title", () => {
    const filings = [
      ...filingsOf(10, { from: 200_000 }),
      // The middle of the twenty-one in California is 100,000.
      ...filingsOf(11, { role: "other", from: 90_000 }),
      // Of an occupation with too few to compare with.
      ...filingsOf(5, { soc: "15-1299", from: 500_000 }),
    ];
    const cell = cellOf(filings, "US");
    expect(cell).toMatchObject({ n: 15, ratioN: 10 });
    expect(cell?.ratio).toBeCloseTo(204.5 / 100, 4);
    expect(cell?.ratioLow).toBeLessThanOrEqual(cell?.ratio ?? 0);
    expect(cell?.ratioHigh).toBeGreaterThanOrEqual(cell?.ratio ?? 9);
  });

  test("is the same in whatever order the filings come, and again", () => {
    const filings = [
      ...filingsOf(23),
      ...filingsOf(31, { state: "TX", from: 80_123 }),
      ...filingsOf(12, { role: "other", employer: "two" }),
    ];
    const expected = offeredPay(filings, "2023-12");
    fc.assert(
      fc.property(fc.shuffledSubarray(filings, { minLength: filings.length }), (shuffled) => {
        expect(offeredPay(shuffled, "2023-12")).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test("keeps its percentiles in order, its interval around the median, its shares within one", () => {
    const filing = fc.record({
      employer: fc.constantFrom("one", "two", "three"),
      role: fc.constantFrom("backend-engineer" as const, "software-developer" as const),
      soc: fc.constantFrom("15-1252", "15-1299"),
      state: fc.constantFrom("CA" as const, "TX" as const),
      pay: fc.integer({ min: 2_000_000, max: 100_000_000 }).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(fc.array(filing, { minLength: 1, maxLength: 80 }), (filings) => {
        for (const cell of offeredPay(filings, "2023-12")) {
          const { p10, p25, median, p75, p90, medianLow, medianHigh, n, largestShare, employers } = cell;
          if ((n ?? 0) < 10) continue;
          const figures = [p10, p25, median, p75, p90].map(Number);
          expect(figures.toSorted((a, b) => a - b)).toEqual(figures);
          expect(Number(medianLow)).toBeLessThanOrEqual(Number(median));
          expect(Number(medianHigh)).toBeGreaterThanOrEqual(Number(median));
          expect(Number(largestShare)).toBeGreaterThanOrEqual(Math.floor(1000 / Number(employers)) / 1000);
          expect(Number(largestShare)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
