import { describe, expect, test } from "vitest";
import { answerOf, printTrendTable } from "@/lib/trends/answer";
import { payLawBreaks } from "@/lib/trends/breaks";
import { DEFAULT_TRENDS, type TrendFilters } from "@/lib/trends/filters";
import { plotOf } from "@/lib/trends/plot";
import type { Point } from "@/lib/trends/points";
import { findingOf, formatMovement, leadOf, measureOf, sampleOf, sourceOf } from "@/lib/trends/sentences";
import { type Series, seriesOfAnswer } from "@/lib/trends/series";
import { shareView } from "@/lib/trends/shares";
import { statesView } from "@/lib/trends/states";
import { tableRows } from "@/lib/trends/table-rows";
import { thinnedView } from "@/lib/trends/thinned";
import { trendView } from "@/lib/trends/view";
import type { SeriesKey } from "@/lib/trends/vocabulary";

/** A day each from 1 February 2020. */
const daily = (...values: (number | null)[]): Point[] =>
  values.map((value, at) => [new Date(Date.UTC(2020, 1, 1 + at)).toISOString().slice(0, 10), value]);

const seriesOf = (key: SeriesKey, points: Point[], over: Partial<Series> = {}): Series => ({
  ...{ key, isSample: false, isAdjusted: true, isRevised: false, base: "2020-02-01", points, n: null },
  ...{ reason: null, breaks: [] },
  ...over,
});

const asked = (over: Partial<TrendFilters>): TrendFilters => ({ ...DEFAULT_TRENDS, ...over });

const software = seriesOf("software-development", daily(100, 120, 90, 76.12));
const nation = seriesOf("us", daily(100, 101, 102, 101.79));
const board = seriesOf(
  "board",
  [
    ["2020-02-03", 100],
    ["2020-02-04", 104],
  ],
  {
    ...{ base: "2020-02-03", n: 31.4, isSample: true, isAdjusted: false },
    breaks: [{ series: "board", day: "2020-02-04", what: "4 came with a new source" }],
  },
);

describe("a view", () => {
  test("draws each on its own base unless a day is asked for", () => {
    const own = trendView(asked({}), [software, nation, board]);
    expect(own.lines.map(({ base, standing }) => [base, standing?.value])).toEqual([
      ["2020-02-01", 76.12],
      ["2020-02-01", 101.79],
      ["2020-02-03", 104],
    ]);
    const moved = trendView(asked({ base: "2020-02-02" }), [software, nation, board]);
    expect(moved.lines.map(({ base, standing }) => [base, standing?.value])).toEqual([
      ["2020-02-02", 63.43],
      ["2020-02-02", 100.78],
      ["2020-02-02", undefined],
    ]);
    expect(moved.lines[2]?.absence).toBe("it has no figure for 2 February 2020, the day that is to be 100");
  });

  test("draws what is published on its own base though that day itself is not there", () => {
    const late = seriesOf("us", [
      ["2024-01-01", 120],
      ["2024-01-02", 121],
    ]);
    expect(trendView(asked({}), [late]).lines[0]).toMatchObject({ absence: null, points: late.points });
    expect(answerOf(late, DEFAULT_TRENDS)).toMatchObject({ reason: null, points: late.points });
  });

  test("has the nation in grey and the others in the colours of their order", () => {
    const view = trendView(asked({ series: ["state-CA", "us", "state-WA"] }), [
      seriesOf("state-CA", daily(100)),
      nation,
      seriesOf("state-WA", daily(100)),
    ]);
    expect(view.lines.map(({ tone }) => tone)).toEqual([1, "rest", 2]);
  });

  test("goes from the first day to the newest of any, or as far as was asked for", () => {
    const view = trendView(asked({}), [software, board]);
    expect(view.limits).toEqual({ from: "2020-02-01", to: "2020-02-04" });
    const part = trendView(asked({ from: "2020-02-02", to: "2020-02-03" }), [software, board]);
    expect(part.range).toEqual({ from: "2020-02-02", to: "2020-02-03" });
    expect(plotOf(part).lines[0]?.points).toEqual(daily(100, 120, 90, 76.12).slice(1, 3));
    // The break lies beyond.
    expect(part.breaks).toEqual([]);
    expect(view.breaks).toHaveLength(1);
  });

  test("says why it shows nothing of a board with too few listings, or of what nobody imported", () => {
    const view = trendView(asked({}), [
      seriesOf("board", [], { reason: "thin", base: null }),
      seriesOf("us", [], { reason: "not loaded" }),
    ]);
    expect(view.lines.map(({ absence }) => absence)).toEqual([
      "fewer than 30 listings were open on average, too few for an index",
      "no figures have been loaded",
    ]);
    expect(findingOf(view)).toBe("None of these series can be shown");
    expect(plotOf(view).lines).toEqual([]);
  });

  test("is the same in a table as in the drawing, a gap a dash of both", () => {
    const view = thinnedView(trendView(asked({}), [seriesOf("us", daily(100, null, 98)), software]));
    expect(tableRows(view.lines, view.range)).toEqual([
      { day: "2020-02-04", values: [null, 76.12] },
      { day: "2020-02-03", values: [98, 90] },
      { day: "2020-02-01", values: [100, 100] },
    ]);
  });
});

describe("the words of a view", () => {
  const view = trendView(asked({}), [software, nation, board]);

  test("say where the first stands and against which day", () => {
    expect(findingOf(view)).toBe(
      "Software development stands at 76.1, 23.9% below its level of 1 February 2020",
    );
    expect(leadOf(view)).toBe(
      "How many jobs are open, as an index. Software development is at 63% of its peak of 2 February 2020 (120.0); all jobs in the nation are 1.8% above their level of 1 February 2020.",
    );
  });

  test("speak of all jobs as many", () => {
    expect(findingOf(trendView(asked({}), [nation]))).toBe(
      "All jobs in the United States stand at 101.8, 1.8% above their level of 1 February 2020",
    );
  });

  test("say which base each has and which are adjusted", () => {
    expect(measureOf(view)).toBe(
      "Index of open job listings, 1 February 2020 = 100, Payboard: 3 February 2020 = 100, seasonally adjusted (software development, all jobs), average of seven days",
    );
  });

  test("name the source, its newest day, and how many stand behind ours", () => {
    expect(sourceOf(view)).toBe(
      "Indeed Hiring Lab (CC BY 4.0), to 4 February 2020; Payboard, open listings, to 4 February 2020",
    );
    expect(sampleOf(view)).toBe(
      "An index: Indeed publishes no number of listings. Payboard: n = 31 open listings in the newest week, invented sample data",
    );
  });

  test("write changes with a true minus sign, and none as none", () => {
    expect([0.0339, -0.239, 0.0001, null].map(formatMovement)).toEqual(["+3.4%", "−23.9%", "0.0%", "–"]);
  });
});

describe("an answer", () => {
  test("holds all that a view is made of", () => {
    for (const series of [software, nation, board])
      expect(seriesOfAnswer(answerOf(series, DEFAULT_TRENDS))).toEqual(series);
  });

  test("is on the base and of the days that were asked for, and says so where it has none", () => {
    const answered = answerOf(software, asked({ base: "2020-02-02", from: "2020-02-03" }));
    expect(answered).toMatchObject({ base: "2020-02-02", reason: null });
    expect(answered.points).toEqual([
      ["2020-02-03", 75],
      ["2020-02-04", 63.43],
    ]);
    expect(answerOf(board, asked({ base: "2020-02-01" }))).toMatchObject({ points: [], reason: "no base" });
  });

  test("is a table with a row a day, blank for a gap", () => {
    expect(printTrendTable([answerOf(seriesOf("us", daily(100, null)), DEFAULT_TRENDS)])).toBe(
      [
        "series,source,base,adjusted,date,value",
        "us,Indeed Hiring Lab (CC BY 4.0),2020-02-01,1,2020-02-01,100",
        "us,Indeed Hiring Lab (CC BY 4.0),2020-02-01,1,2020-02-02,",
        "",
      ].join("\r\n"),
    );
  });
});

describe("the states", () => {
  const states = [
    seriesOf("state-CA", daily(100, 90, 85.19)),
    seriesOf("state-TX", daily(100, 110, 114.2)),
    seriesOf("state-WY", []),
  ];
  const orderOf = (sort: TrendFilters["sort"]) =>
    statesView(asked({ sort }), states, nation).states.map(({ code }) => code);

  test("stand by name, or from the most to the least, those without figures last", () => {
    expect(orderOf("name")).toEqual(["CA", "TX", "WY"]);
    expect(orderOf("index")).toEqual(["TX", "CA", "WY"]);
    // No week has gone by, so all are alike.
    expect(orderOf("week")).toEqual(["CA", "TX", "WY"]);
  });

  test("are told by how many list more than in early 2020", () => {
    const view = statesView(asked({}), states, nation);
    expect(view.finding).toBe(
      "1 of 2 states list more jobs than in early 2020: Texas stands highest at 114.2, California lowest at 85.2",
    );
    expect(view.days).toEqual(["2020-02-01", "2020-02-03"]);
    expect(view.states[0]?.values).toEqual([100, 85.19]);
  });
});

test("a share says how it stands, and against a year before where that is known", () => {
  const view = shareView("remote-share", daily(2.5, 8.4, 8.46));
  expect(view.finding).toBe("8.5% of postings offer remote work");
  expect(view.rows).toEqual([
    ["2020-02-03", 8.46],
    ["2020-02-01", 2.5],
  ]);
  const year: Point[] = [
    ["2025-02-01", 39],
    ["2026-02-01", 40.9],
  ];
  expect(shareView("pay-stated", year).finding).toBe(
    "40.9% of software postings state their pay, 1.9 points more than a year before",
  );
  expect(shareView("pay-stated", []).finding).toMatch(/^No figures/);
});

test("a pay law marks the series of its state alone, and says where nobody here confirmed it", () => {
  expect(payLawBreaks("state-NY")).toEqual([
    { series: "state-NY", day: "2023-09-17", what: "NY pay law (Labor Law 194-b)" },
  ]);
  expect(payLawBreaks("board-state-CO")[0]?.what).toMatch(/not confirmed by us$/);
  expect(payLawBreaks("us")).toEqual([]);
});
