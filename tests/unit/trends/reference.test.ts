import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadPoint } from "@/lib/trends/read-hiring-lab";
import { readPublication } from "@/lib/trends/read-publication";
import { levelsOf, printPoints, readBreaks, readPoints } from "@/lib/trends/reference-tables";

const INDICES = ["listings-index.csv", "software-development-index.csv"];
const TABLES = [...INDICES, "remote-share.csv", "pay-stated-share.csv"];

const table = (name: string) => readFileSync(`db/reference/${name}`, "utf8");

function finder(points: readonly ReadPoint[]) {
  return (series: string, day: string, isAdjusted = true) =>
    points.find((point) => point.series === series && point.day === day && point.isAdjusted === isAdjusted)
      ?.value;
}

/** As published: of 14 August 2026, and the peak and the newest day of software development. */
function expectPublished(points: readonly ReadPoint[]) {
  const find = finder(points);
  expect(find("us", "2026-08-14")).toBe(101.79);
  expect(find("us", "2026-08-14", false)).toBe(105.86);
  expect(find("us-new", "2026-08-14")).toBe(97.19);
  expect(find("state-CA", "2026-08-14")).toBe(85.19);
  expect(find("state-WA", "2026-08-14")).toBe(74.78);
  expect(find("state-DC", "2026-08-14")).toBe(70.94);
  const software = points.filter(({ series }) => series === "software-development");
  expect(software.toSorted((a, b) => b.value - a.value)[0]).toMatchObject({
    day: "2022-02-28",
    value: 233.92,
  });
  expect(find("software-development", "2026-09-04")).toBe(76.12);
}

describe("the series that ship", () => {
  const points = INDICES.flatMap((name) => readPoints(table(name)));

  test("hold what was published", () => {
    expectPublished(points);
  });

  test("are the nation's four, the 51 states' and software development's, 100 on 1 February 2020", () => {
    const series = new Set(points.map(({ series: key, isAdjusted }) => `${key} ${isAdjusted}`));
    expect(series.size).toBe(56);
    expect(points.filter(({ day }) => day === "2020-02-01").map(({ value }) => value)).toEqual(
      Array.from({ length: 56 }, () => 100),
    );
  });

  test("have the day on which software development's begins anew", () => {
    expect(readBreaks(table("index-breaks.csv"))).toMatchObject([
      { series: "software-development", day: "2026-03-28" },
    ]);
  });

  test("are the same when they are printed again", () => {
    for (const name of TABLES) expect(printPoints(readPoints(table(name)))).toBe(table(name));
  });
});

test("of a daily series the firsts of months ship, the newest five weeks, and the day a year before", () => {
  const points = Array.from({ length: 500 }, (_, number): ReadPoint => {
    const day = new Date(Date.UTC(2025, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
    return { series: "us", isAdjusted: true, day, value: number, isMonthly: false };
  });
  const levels = levelsOf(points);
  const newest = points.at(-1)?.day ?? "";
  expect(newest).toBe("2026-05-15");
  expect(levels.filter(({ isMonthly }) => !isMonthly).map(({ day }) => day)).toEqual(
    points.slice(-35).map(({ day }) => day),
  );
  expect(levels.filter(({ isMonthly }) => isMonthly).map(({ day }) => day)).toEqual(
    expect.arrayContaining(["2025-01-01", "2025-05-15", "2026-04-01"]),
  );
  expect(levels).toHaveLength(35 + 16 + 1);
});

const DATA = "../shared/data";

describe.skipIf(!existsSync(DATA))("the published figures (needs ../shared/data)", () => {
  test("are read as they stand there", async () => {
    const { readings } = await readPublication(`${DATA}/hiring_lab`);
    expectPublished(readings.flatMap(({ points }) => points));
  }, 60_000);

  test("hold every figure that ships, to the last decimal", async () => {
    const keyOf = ({ series, isAdjusted, day }: ReadPoint) => `${series} ${isAdjusted} ${day}`;
    const { readings } = await readPublication(`${DATA}/hiring_lab`);
    const published = new Map(
      readings.flatMap(({ points }) => points).map((point) => [keyOf(point), point.value]),
    );
    const shipped = TABLES.flatMap((name) => readPoints(table(name)));
    expect(shipped.filter((point) => published.get(keyOf(point)) !== point.value)).toEqual([]);
  }, 60_000);
});
