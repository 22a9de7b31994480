import { describe, expect, test } from "vitest";
import { isDay, monthsBefore } from "@/lib/days";
import { extremesOf, standingOf } from "@/lib/trends/changes";
import { withGaps } from "@/lib/trends/gaps";
import type { Point } from "@/lib/trends/points";
import { rebase, valueOn } from "@/lib/trends/rebase";
import { thinned } from "@/lib/trends/thinned";

const daily = (day: string, value: number | null) => ({ day, value, isMonthly: false });
const monthly = (day: string, value: number | null) => ({ day, value, isMonthly: true });

describe("days", () => {
  test("are those of the calendar", () => {
    expect(["2024-02-29", "2023-02-29", "2023-13-01", "2023-1-1", "x"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("lie so many months before, at the end of shorter months", () => {
    expect(monthsBefore("2026-08-14", 1)).toBe("2026-07-14");
    expect(monthsBefore("2026-08-14", 12)).toBe("2025-08-14");
    expect(monthsBefore("2024-03-31", 1)).toBe("2024-02-29");
    expect(monthsBefore("2026-01-31", 2)).toBe("2025-11-30");
    expect(monthsBefore("2024-02-29", 12)).toBe("2023-02-28");
    expect(monthsBefore("2025-11-01", -3)).toBe("2026-02-01");
  });
});

describe("a gap", () => {
  test("is null on each day that a daily series lacks", () => {
    expect(withGaps([daily("2020-02-01", 100), daily("2020-02-04", 97)])).toEqual([
      ["2020-02-01", 100],
      ["2020-02-02", null],
      ["2020-02-03", null],
      ["2020-02-04", 97],
    ]);
  });

  test("is no gap between two months of which one figure each is kept", () => {
    const points = withGaps([monthly("2020-02-01", 100), monthly("2020-03-01", 98), daily("2020-03-20", 90)]);
    expect(points.map(([day]) => day)).toEqual(["2020-02-01", "2020-03-01", "2020-03-20"]);
  });

  test("is the first of each month that a monthly series lacks", () => {
    const points = withGaps([monthly("2020-02-01", 100), monthly("2020-05-01", 98)]);
    expect(points.slice(1, -1)).toEqual([
      ["2020-03-01", null],
      ["2020-04-01", null],
    ]);
  });

  test("is a whole month of a daily series, though it begins and ends on a first", () => {
    const points = withGaps([daily("2020-02-01", 100), daily("2020-03-01", 98)]);
    expect(points).toHaveLength(30);
    expect(points.slice(1, -1).every(([, value]) => value === null)).toBe(true);
  });
});

describe("another base", () => {
  const points: Point[] = [
    ["2020-02-01", 100],
    ["2020-02-02", 80],
    ["2020-02-03", null],
    ["2020-02-04", 120.4],
  ];

  test("divides by that day's figure, to two decimals, and leaves gaps", () => {
    expect(rebase(points, "2020-02-02")).toEqual([
      ["2020-02-01", 125],
      ["2020-02-02", 100],
      ["2020-02-03", null],
      ["2020-02-04", 150.5],
    ]);
  });

  test("can't be a day without a figure", () => {
    expect(rebase(points, "2020-02-03")).toBeNull();
    expect(rebase(points, "2019-12-31")).toBeNull();
    expect(rebase(points, "2020-02-05")).toBeNull();
    expect(rebase([["2020-02-01", 0]], "2020-02-01")).toBeNull();
  });

  test("is the month's figure where only that is kept", () => {
    const months: Point[] = [
      ["2020-02-01", 100],
      ["2020-03-01", 90],
      ["2020-04-01", null],
      ["2020-05-01", 70],
    ];
    expect(valueOn(months, "2020-02-20")).toBe(100);
    expect(valueOn(months, "2020-03-01")).toBe(90);
    expect(valueOn(months, "2020-04-20")).toBeNull();
    expect(valueOn(months, "2020-05-20")).toBeNull();
  });
});

describe("where a series stands", () => {
  const points = withGaps(
    Array.from({ length: 400 }, (_, number) => {
      const day = new Date(Date.UTC(2025, 6, 1) + number * 86_400_000).toISOString().slice(0, 10);
      return daily(day, 100 + number / 10);
    }),
  );

  test("is its newest figure beside a week, a month and a year before", () => {
    const standing = standingOf(points);
    expect(standing?.day).toBe("2026-08-04");
    expect(standing?.value).toBe(139.9);
    expect(standing?.changes.week).toBeCloseTo(139.9 / 139.2 - 1, 10);
    expect(standing?.changes.month).toBeCloseTo(139.9 / 136.8 - 1, 10);
    expect(standing?.changes.year).toBeCloseTo(139.9 / 103.4 - 1, 10);
    expect(standing?.sinceBase).toBeCloseTo(0.399, 10);
  });

  test("has no change since a day that it lacks", () => {
    const short = points.slice(-20);
    expect(standingOf(short)?.changes).toMatchObject({ month: null, year: null });
    expect(standingOf([["2026-01-01", null]])).toBeNull();
    expect(standingOf([])).toBeNull();
  });

  test("looks past a gap at its end", () => {
    expect(standingOf([...points, ["2026-08-05", null]])?.day).toBe("2026-08-04");
  });

  test("has a highest and a lowest day", () => {
    expect(
      extremesOf([
        ["2026-01-01", 5],
        ["2026-01-02", null],
        ["2026-01-03", 2],
        ["2026-01-04", 9],
      ]),
    ).toEqual({
      high: { day: "2026-01-04", value: 9, isMonthly: false },
      low: { day: "2026-01-03", value: 2, isMonthly: false },
    });
  });
});

test("the highest of months is one of months", () => {
  const points: Point[] = [
    ["2026-01-01", 5],
    ["2026-02-01", 9],
    ["2026-03-01", 4],
    ["2026-03-02", 3],
  ];
  expect(extremesOf(points)).toEqual({
    high: { day: "2026-02-01", value: 9, isMonthly: true },
    low: { day: "2026-03-02", value: 3, isMonthly: false },
  });
});

describe("what a drawing needs of a series", () => {
  const points = withGaps(
    Array.from({ length: 1_000 }, (_, number) =>
      daily(new Date(Date.UTC(2020, 1, 1) + number * 86_400_000).toISOString().slice(0, 10), number),
    ).filter((_, number) => number < 500 || number >= 530),
  );
  const drawn = thinned(points, new Set(["2020-02-13"]));

  test("is some of its points, none of them changed", () => {
    const known = new Map(points);
    expect(drawn.length).toBeLessThan(points.length / 4);
    for (const [day, value] of drawn) expect(known.get(day)).toBe(value);
  });

  test("has the first and the newest day, each first of a month, and what was asked for", () => {
    const days = drawn.map(([day]) => day);
    expect(days[0]).toBe("2020-02-01");
    expect(days.at(-1)).toBe(points.at(-1)?.[0]);
    expect(days).toEqual(expect.arrayContaining(["2020-03-01", "2022-10-01", "2020-02-13"]));
  });

  test("still has the gap, and the figures on both sides of it", () => {
    const gap = drawn.findIndex(([, value]) => value === null);
    expect(drawn[gap - 1]?.[1]).toBe(499);
    expect(drawn.slice(gap).find(([, value]) => value !== null)?.[1]).toBe(530);
  });
});
