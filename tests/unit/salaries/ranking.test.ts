import { describe, expect, test } from "vitest";
import type { StateCode } from "@/lib/places/vocabulary";
import { DEFAULT_SALARIES, type SalaryFilters } from "@/lib/salaries/filters";
import { type Ranking, rankStates } from "@/lib/salaries/ranking";
import type { Salary } from "@/lib/salaries/salary";
import { figuresOf, pricesOf, salaryRow } from "@/tests/support/salary-rows";

const filings = [
  salaryRow({ state: "US", n: 500, p25: 100_000, median: 140_000, p75: 176_000 }),
  salaryRow({ state: "CA", n: 300, p25: 152_000, median: 181_000, p75: 209_000, largestShare: 0.31 }),
  salaryRow({ state: "WA", n: 30, p25: 147_000, median: 166_400, p75: 190_000, largestShare: 0.3 }),
  salaryRow({ state: "TN", n: 75, p25: 82_000, median: 91_000, p75: 130_000 }),
  salaryRow({ state: "NV", n: 29, median: 200_000 }),
  salaryRow({ state: "DC", n: 10, median: 122_000 }),
  salaryRow({ state: "HI", n: 9 }),
];

const rank = (rows: readonly Salary[], filters: Partial<SalaryFilters> = {}, vintage = "2023-12") =>
  rankStates(
    figuresOf(rows, { parities: pricesOf({ CA: 110, WA: 104, TN: 91, NV: 100 }) }),
    { ...DEFAULT_SALARIES, ...filters },
    vintage,
  );
const stateIn = ({ states }: Ranking, code: StateCode) => states.find((state) => state.code === code);

describe("ranking the states", () => {
  test("all 51 are there, the ranked first, then the thin, then those without a figure", () => {
    const { states, counts } = rank(filings);
    expect(states).toHaveLength(51);
    expect(states.slice(0, 5).map(({ code }) => code)).toEqual(["CA", "WA", "TN", "NV", "DC"]);
    expect(states.slice(5, 7).map(({ name }) => name)).toEqual(["Alabama", "Alaska"]);
    expect(counts).toEqual({ ranked: 3, capped: 0, thin: 2, none: 46 });
  });

  test("thin ones are shown and coloured, not ranked, and make no class", () => {
    const ranking = rank(filings);
    expect(stateIn(ranking, "NV")).toMatchObject({
      standing: "thin",
      rank: null,
      value: 200_000,
      class: ranking.limits.length + 1,
    });
    expect(Math.max(...ranking.limits)).toBeLessThanOrEqual(181_000);
  });

  test("too few, none at all, withheld and above the cap stay apart, and none is zero", () => {
    const ranking = rank(filings);
    expect(stateIn(ranking, "HI")).toMatchObject({ value: null, n: 9, reason: "thin" });
    expect(stateIn(ranking, "WY")).toMatchObject({ value: null, n: null, reason: "missing" });
    const wages = [
      salaryRow({ state: "CA", source: "oews", median: 173_000, p90: null, isTopCoded: true }),
      salaryRow({ state: "NY", source: "oews", median: 161_000, p90: 223_000 }),
      salaryRow({ state: "AK", source: "oews", employment: 430 }),
    ];
    const tails = rank(wages, { source: "oews", statistic: "p90", sort: "p90" }, "2025-05");
    expect(stateIn(tails, "CA")).toMatchObject({ standing: "capped", value: null, reason: "top-coded" });
    expect(stateIn(tails, "AK")).toMatchObject({ standing: "none", value: null, reason: "suppressed" });
    expect(stateIn(tails, "WY")).toMatchObject({ standing: "none", reason: "missing" });
  });

  test("what is above the cap comes before all that isn't", () => {
    const wages = [
      salaryRow({ state: "CA", source: "oews", median: 173_000, isTopCoded: true }),
      salaryRow({ state: "NY", source: "oews", median: 161_000, p90: 223_000 }),
      salaryRow({ state: "TX", source: "oews", median: 130_000, p90: 174_000 }),
    ];
    const asked = { source: "oews", statistic: "p90", sort: "p90" } as const;
    const { states } = rank(wages, asked, "2025-05");
    expect(states.slice(0, 3).map(({ code, rank }) => [code, rank])).toEqual([
      ["CA", null],
      ["NY", 2],
      ["TX", 3],
    ]);
    // Divided by its prices it may be below another.
    expect(stateIn(rank(wages, { ...asked, prices: "adjusted" }, "2025-05"), "CA")).toMatchObject({
      standing: "none",
      reason: "top-coded",
      class: null,
    });
  });

  test("equal pay is an equal rank", () => {
    const { states } = rank([
      salaryRow({ state: "CA", median: 120_000 }),
      salaryRow({ state: "GA", median: 120_000 }),
      salaryRow({ state: "TX", median: 110_000 }),
    ]);
    expect(states.slice(0, 3).map(({ code, rank }) => [code, rank])).toEqual([
      ["CA", 1],
      ["GA", 1],
      ["TX", 3],
    ]);
  });

  test("the hour is the 2,080th part of a year, to the cent", () => {
    expect(stateIn(rank(filings, { per: "hour" }), "WA")?.value).toBe(80);
    expect(stateIn(rank(filings, { per: "hour" }), "CA")?.value).toBe(87.02);
  });

  test("adjusted figures are divided by the price level, the nation's are not", () => {
    const ranking = rank(filings, { prices: "adjusted" });
    expect(stateIn(ranking, "CA")?.value).toBe(164_545);
    expect(stateIn(ranking, "TN")?.value).toBe(100_000);
    expect(ranking.nation.value).toBe(140_000);
    expect(ranking.parityYear).toBe(2024);
    expect(stateIn(ranking, "DC")).toMatchObject({ value: null, reason: "no-parity" });
  });

  test("an employer who files more than 30% is told of", () => {
    expect(stateIn(rank(filings), "CA")?.largestShare).toBe(0.31);
    expect(stateIn(rank(filings), "WA")?.largestShare).toBeNull();
  });

  test("only the vintage asked for counts: another year's wage doesn't stand in", () => {
    const wages = [
      salaryRow({ state: "AK", source: "oews", vintage: "2024-05", median: 119_600 }),
      salaryRow({ state: "AK", source: "oews", vintage: "2025-05" }),
    ];
    expect(stateIn(rank(wages, { source: "oews" }, "2025-05"), "AK")?.reason).toBe("suppressed");
    expect(stateIn(rank(wages, { source: "oews" }, "2024-05"), "AK")?.value).toBe(119_600);
  });

  test("names are sorted all together, other columns within their group", () => {
    expect(rank(filings, { sort: "state" }).states.map(({ name }) => name)).toEqual(
      rank(filings)
        .states.map(({ name }) => name)
        .toSorted(),
    );
    const bySample = rank(filings, { sort: "n" }).states;
    expect(bySample.slice(0, 5).map(({ code }) => code)).toEqual(["CA", "TN", "WA", "NV", "DC"]);
  });
});
