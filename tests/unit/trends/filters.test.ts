import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_TRENDS,
  greyOf,
  MOST_COLOURED,
  type TrendFilters,
  trendQuery,
  trendsUrl,
  trendTableUrl,
  withoutSeries,
} from "@/lib/trends/filters";
import { parseTrendFilters } from "@/lib/trends/parse-filters";
import { SERIES_KEYS } from "@/lib/trends/series-names";

const read = (query: string) => parseTrendFilters(new URLSearchParams(query));

const day = fc
  .integer({ min: 18_000, max: 22_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

const filters: fc.Arbitrary<TrendFilters> = fc
  .record({
    series: fc.uniqueArray(fc.constantFrom(...SERIES_KEYS), { minLength: 1, maxLength: MOST_COLOURED }),
    base: fc.option(day.filter((each) => each !== "2020-02-01")),
    isAdjusted: fc.boolean(),
    isFirst: fc.boolean(),
    from: fc.option(day),
    to: fc.option(day),
    sort: fc.constantFrom("name", "index", "week", "month", "year"),
  })
  .filter(({ from, to }) => from === null || to === null || from < to) as fc.Arbitrary<TrendFilters>;

describe("a question of trends", () => {
  test("is the same after it was printed and read", () => {
    fc.assert(
      fc.property(filters, (each) => {
        expect(read(trendQuery(each))).toEqual(each);
      }),
    );
  });

  test("is a short address by default", () => {
    expect(trendsUrl(DEFAULT_TRENDS)).toBe("/trends");
    expect(read("")).toEqual(DEFAULT_TRENDS);
  });

  test("takes series from a list and from a form's repeated fields, each once", () => {
    expect(read("series=state-CA,us&series=us&add=STATE-wa&add=").series).toEqual([
      "state-CA",
      "us",
      "state-WA",
    ]);
  });

  test("keeps four series and the nation at most, those asked for first", () => {
    const asked = ["state-CA", "state-WA", "state-TX", "state-NY", "state-CO", "us", "state-IL"];
    expect(read(`series=${asked.join(",")}`).series).toEqual([...asked.slice(0, 4), "us"]);
  });

  test("has the nation in grey by its total, its new listings in colour beside it", () => {
    expect(greyOf(["us-new", "us"])).toBe("us");
    expect(greyOf(["state-CA", "us-new"])).toBe("us-new");
    expect(greyOf(["state-CA"])).toBeUndefined();
  });

  test("takes January 2020 and 1 February 2020 as the published base", () => {
    expect(read("base=2020-01").base).toBeNull();
    expect(read("base=2020-02-01").base).toBeNull();
    expect(read("base=2021-01-01").base).toBe("2021-01-01");
  });

  test.each([
    ["series=nothing,state-XX", { series: DEFAULT_TRENDS.series }],
    ["base=2023-02-29", { base: null }],
    ["base=yesterday", { base: null }],
    ["from=2024-01-01&to=2023-01-01", { from: null, to: null }],
    ["from=1&to=2023-01-01", { from: null, to: "2023-01-01" }],
    ["adjusted=maybe", { isAdjusted: true }],
    ["sort=random", { sort: "name" }],
    ["__proto__=a&constructor=b", {}],
  ])("falls back where it can't be read: %s", (query, expected) => {
    expect(read(query)).toEqual({ ...DEFAULT_TRENDS, ...expected });
  });

  test("loses one series and keeps all else", () => {
    const asked = read("series=state-CA,us&base=2021-01-01&adjusted=0");
    expect(trendsUrl(withoutSeries(asked, "us"))).toBe("/trends?series=state-CA&base=2021-01-01&adjusted=0");
  });

  test("names its series in the address of its table even where they are the usual ones", () => {
    expect(trendTableUrl(DEFAULT_TRENDS)).toBe("/api/v1/trends.csv?series=software-development,us,board");
    expect(trendTableUrl(read("base=2021-01-01"))).toBe(
      "/api/v1/trends.csv?series=software-development,us,board&base=2021-01-01",
    );
  });
});
