import { describe, expect, test } from "vitest";
import { largestMovers, wageChanges } from "@/lib/salaries/year-change";
import { figuresOf, wagesAround } from "@/tests/support/salary-rows";

const earlier = { vintage: "2024-05" };

function changeOf(statistic: string, figures: ReturnType<typeof figuresOf>) {
  return wageChanges(figures, "15-1252", "US")?.changes.find((change) => change.statistic === statistic);
}

describe("the change of a wage since last year", () => {
  test("is a part of what it was", () => {
    const figures = figuresOf([wagesAround(100_000, earlier), wagesAround(103_000)]);
    expect(changeOf("median", figures)).toMatchObject({ from: 100_000, to: 103_000, reason: null });
    expect(changeOf("median", figures)?.part).toBeCloseTo(0.03);
  });

  test("is none of a 90th percentile that was at or above the cap", () => {
    const figures = figuresOf([
      wagesAround(170_000, { ...earlier, p90: null, isTopCoded: true }),
      wagesAround(175_000, { p90: 272_670 }),
    ]);
    expect(changeOf("p90", figures)).toMatchObject({ part: null, reason: "top-coded" });
    expect(changeOf("median", figures)?.part).toBeCloseTo(0.0294);
  });

  test("is none where a year is suppressed, and says so", () => {
    const none = { mean: null, p10: null, p25: null, median: null, p75: null, p90: null };
    const figures = figuresOf([wagesAround(100_000, earlier), wagesAround(0, none)]);
    expect(changeOf("median", figures)).toMatchObject({ part: null, reason: "suppressed", from: 100_000 });
  });

  test("needs two vintages of the place", () => {
    expect(wageChanges(figuresOf([wagesAround(100_000)]), "15-1252", "US")).toBeNull();
    const elsewhere = figuresOf([
      wagesAround(100_000, earlier),
      wagesAround(100_000),
      wagesAround(1, { state: "CA" }),
    ]);
    expect(wageChanges(elsewhere, "15-1252", "CA")).toBeNull();
  });
});

describe("the largest movers", () => {
  test("are the states that rose and fell most, of those with enough jobs", () => {
    const both = (state: "CA" | "NY" | "TX" | "WY", to: number, employment = 5_000) => [
      wagesAround(100_000, { ...earlier, state, employment }),
      wagesAround(to, { state, employment }),
    ];
    const figures = figuresOf([
      ...both("CA", 104_000),
      ...both("NY", 101_000),
      ...both("TX", 96_000),
      ...both("WY", 150_000, 300),
    ]);
    const { up, down } = largestMovers(figures, "15-1252", 3);
    expect(up.map(({ state }) => state)).toEqual(["CA", "NY"]);
    expect(down.map(({ state }) => state)).toEqual(["TX"]);
  });
});
