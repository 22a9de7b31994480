import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Random } from "@/db/seed/random";
import { dayNumber, dayOf } from "@/lib/days";
import type { Point } from "@/lib/trends/points";
import { rebase, valueOn } from "@/lib/trends/rebase";
import { adjust, adjustSeries, seasonalFactors } from "@/lib/trends/seasonal";

const FIRST = dayNumber("2018-01-01");

/** A trend that grows and turns, a season of a tenth, a rhythm of the week, and a little chance. */
function synthetic(days: number, { noise = 0.01, hasGap = true } = {}) {
  const random = new Random(7);
  const trend = (at: number) => 100 * Math.exp(0.0002 * at + 0.15 * Math.sin(at / 600));
  const season = (number: number) => 0.1 * Math.sin(((number - FIRST) / 365.25) * 2 * Math.PI);
  const rhythm = (number: number) => RHYTHM[(number + 4) % 7] ?? 0;
  const points = Array.from({ length: days }, (_, at): Point => {
    const number = FIRST + at;
    const value =
      trend(at) * Math.exp(season(number) + rhythm(number) + noise * (random.next() + random.next() - 1));
    return [dayOf(number), hasGap && at >= 500 && at < 515 ? null : value];
  });
  return { points, trend };
}

/** From Sunday; they add up to nothing. */
const RHYTHM = [-0.3, 0.05, 0.1, 0.1, 0.1, 0.05, -0.1];

describe("seasonal factors", () => {
  test("are those that a series was made with", () => {
    const { points } = synthetic(5 * 365);
    const factors = seasonalFactors(points, { from: "2018-01-01", to: "2022-12-31" });
    factors?.weekday.forEach((factor, day) => {
      expect(factor).toBeCloseTo(RHYTHM[day] ?? 0, 2);
    });
    // Highest in spring, lowest in autumn, none at the turn of the year.
    const yearday = factors?.yearday ?? [];
    expect(yearday[90]).toBeCloseTo(0.1, 1.7);
    expect(yearday[272]).toBeCloseTo(-0.1, 1.7);
    expect(yearday[0]).toBeCloseTo(0, 1.7);
    for (const kind of [factors?.weekday, yearday])
      expect(kind?.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 10);
  });

  test("know nothing of what comes after their years", () => {
    const { points } = synthetic(6 * 365);
    const window = { from: "2019-01-01", to: "2021-12-31" };
    const past = points.filter(([day]) => day <= window.to);
    expect(seasonalFactors(points, window)).toEqual(seasonalFactors(past, window));
  });

  test("aren't estimated from too few days", () => {
    const { points } = synthetic(400);
    expect(seasonalFactors(points, { from: "2018-01-01", to: "2019-02-01" })).toBeNull();
  });
});

describe("an adjusted series", () => {
  test("is the trend it was made with, gap and all", () => {
    const { points, trend } = synthetic(6 * 365);
    const adjusted = adjustSeries(points) ?? [];
    expect(adjusted).toHaveLength(points.length);
    adjusted.forEach(([day, value], at) => {
      expect(day).toBe(points[at]?.[0]);
      if (points[at]?.[1] === null) expect(value).toBeNull();
      else expect(Math.abs((value ?? 0) / trend(at) - 1)).toBeLessThan(0.045);
    });
    const error = adjusted.flatMap(([, value], at) =>
      value === null ? [] : [Math.abs(value / trend(at) - 1)],
    );
    expect(error.reduce((sum, each) => sum + each, 0) / error.length).toBeLessThan(0.01);
  });

  test("is never changed by a later figure, once it has three years behind it", () => {
    const { points } = synthetic(6 * 365);
    const known = 5 * 365 + 40;
    const [before, after] = [adjustSeries(points.slice(0, known)), adjustSeries(points)];
    expect(after?.slice(0, known)).toEqual(before);
  });

  test("rises as the raw one is scaled, and is as steady as that is", () => {
    const { points } = synthetic(4 * 365);
    const tripled = points.map(([day, value]): Point => [day, value === null ? null : value * 3]);
    const [once, thrice] = [adjustSeries(points) ?? [], adjustSeries(tripled) ?? []];
    once.forEach(([, value], at) => {
      if (value !== null) expect(thrice[at]?.[1]).toBeCloseTo(value * 3, 6);
    });
    const steady = points.map(([day]): Point => [day, 250]);
    for (const [, value] of adjustSeries(steady) ?? []) expect(value).toBeCloseTo(250, 8);
  });

  test("needs three years", () => {
    expect(adjustSeries(synthetic(3 * 365 - 1).points)).toBeNull();
    expect(adjustSeries(synthetic(3 * 365 + 1).points)).not.toBeNull();
    expect(adjustSeries([])).toBeNull();
  });

  test("takes the leap day as the day before it", () => {
    const { points } = synthetic(3 * 365, { noise: 0 });
    const factors = seasonalFactors(points, { from: "2018-01-01", to: "2020-12-31" });
    if (!factors) throw new Error("There are no factors.");
    const [[, day = 0] = [], [, leap = 0] = []] = adjust(
      [
        ["2024-02-28", 100],
        // Of another weekday, which has factors of its own.
        ["2024-02-29", 100],
      ],
      { ...factors, weekday: [0, 0, 0, 0, 0, 0, 0] },
    );
    expect(leap).toBe(day);
  });
});

const INDEED = "../shared/data/hiring_lab/aggregate_job_postings_US.csv";

test.skipIf(!existsSync(INDEED))(
  "Indeed's raw index, adjusted by what 2022 to 2024 teach, is Indeed's adjusted one to 0.6% (skipped without its data)",
  () => {
    const rows = readFileSync(INDEED, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","))
      .filter((cells) => cells[4] === "total postings");
    const published = rows.map(([day = "", , adjusted]): Point => [day, Number(adjusted)]);
    const raw = rows.map(([day = "", , , value]): Point => [day, Number(value)]);
    const factors = seasonalFactors(raw, { from: "2022-01-01", to: "2024-12-31" });
    // As published: 1 February 2020 is 100 after adjusting, too.
    const ours = factors && rebase(adjust(raw, factors), "2020-02-01");
    const errors = (ours ?? []).flatMap(([day, value]) => {
      const theirs = day < "2025-01-01" ? null : valueOn(published, day);
      return value === null || theirs === null ? [] : [Math.abs(value / theirs - 1)];
    });
    const error = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    console.log(
      `Seasonal adjustment: off by ${(error * 100).toFixed(2)}% on average over ${errors.length} days.`,
    );
    expect(errors).toHaveLength(591);
    expect(error).toBeLessThanOrEqual(0.006);
  },
);
