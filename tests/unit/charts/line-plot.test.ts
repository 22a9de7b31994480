import { describe, expect, test } from "vitest";
import { labelSpots } from "@/components/charts/line-labels";
import { linePath } from "@/components/charts/line-plot";
import { plotScale } from "@/components/charts/plot-scale";

const range = { from: "2020-01-01", to: "2020-04-10" };
const line = (points: [string, number | null][]) => ({ key: "a", label: "A", tone: 1 as const, points });

describe("a scale", () => {
  test("takes days from the left and values from above to per cent", () => {
    const scale = plotScale(
      [
        line([
          ["2020-01-01", 0],
          ["2020-04-10", 200],
        ]),
      ],
      range,
      { baseline: 100 },
    );
    expect(scale.x("2020-01-01")).toBe(0);
    expect(scale.x("2020-04-10")).toBe(100);
    expect(scale.x("2020-02-20")).toBe(50);
    expect(scale.domain).toEqual([0, 200]);
    expect([scale.y(0), scale.y(100), scale.y(200)]).toEqual([100, 50, 0]);
  });

  test("begins at zero unless all values are far from it", () => {
    expect(
      plotScale(
        [
          line([
            ["2020-01-01", 61],
            ["2020-02-01", 234],
          ]),
        ],
        range,
        { baseline: 100 },
      ).domain,
    ).toEqual([0, 250]);
    expect(
      plotScale(
        [
          line([
            ["2020-01-01", 92],
            ["2020-02-01", 118],
          ]),
        ],
        range,
        { baseline: 100 },
      ).domain[0],
    ).toBe(90);
  });

  test("looks at nothing beyond the days in view", () => {
    const points: [string, number | null][] = [
      ["2019-12-31", 900],
      ["2020-01-01", 100],
      ["2020-02-01", 120],
    ];
    expect(plotScale([line(points)], range, { baseline: 100 }).domain[1]).toBeLessThanOrEqual(120);
  });

  test("has limits even where there is nothing to draw", () => {
    expect(plotScale([], range).domain).toEqual([0, 100]);
    const [low, high] = plotScale([line([["2020-01-01", 100]])], range, { baseline: 100 }).domain;
    expect(high).toBeGreaterThan(low);
  });

  test.each([
    [{ from: "2020-02-01", to: "2026-09-04" }, ["2021", "2022", "2023", "2024", "2025", "2026"]],
    [{ from: "2025-08-14", to: "2026-08-14" }, ["Oct 2025", "Jan 2026", "Apr 2026", "Jul 2026"]],
    [{ from: "2025-12-20", to: "2026-03-30" }, ["Jan 2026", "Feb", "Mar"]],
    [{ from: "2026-01-30", to: "2026-02-15" }, ["30 Jan", "6 Feb", "13 Feb"]],
  ])("names years, quarters, months or weeks by how many days are in view", (view, labels) => {
    expect(plotScale([], view).xTicks.map(({ label }) => label)).toEqual(labels);
  });
});

describe("a line", () => {
  const scale = { x: (day: string) => Number(day.slice(-2)), y: (value: number) => value };

  test("breaks at a gap, and a day alone between two gaps is a dot", () => {
    const points: [string, number | null][] = [
      ["2020-01-01", 1],
      ["2020-01-02", 2],
      ["2020-01-03", null],
      ["2020-01-04", 4],
      ["2020-01-05", null],
      ["2020-01-06", 6],
      ["2020-01-07", 7],
    ];
    expect(linePath(points, scale)).toBe("M1 1L2 2M4 4h0M6 6L7 7");
  });
});

describe("the names of lines", () => {
  const days = Array.from({ length: 101 }, (_, number) =>
    new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10),
  );
  const flat = (key: string, value: number) => ({
    ...line(days.map((day): [string, number] => [day, value])),
    key,
  });

  test("stand on the side on which no other line is", () => {
    const lines = [flat("low", 140), flat("high", 150)];
    const spots = labelSpots(lines, plotScale([...lines, flat("top", 200)], range, { baseline: 100 }));
    expect(spots.find(({ key }) => key === "high")?.isAbove).toBe(true);
    expect(spots.find(({ key }) => key === "low")?.isAbove).toBe(false);
  });

  test("keep apart from each other", () => {
    const lines = [flat("one", 100), flat("two", 101)];
    const [one, two] = labelSpots(lines, plotScale(lines, range, { baseline: 100 }));
    expect(Math.abs((one?.x ?? 0) - (two?.x ?? 0)) >= 24 || one?.isAbove !== two?.isAbove).toBe(true);
  });

  test("aren't written for a line that isn't there", () => {
    const lines = [line([["2020-01-01", null]])];
    expect(labelSpots(lines, plotScale(lines, range, { baseline: 100 }))).toEqual([]);
  });
});
