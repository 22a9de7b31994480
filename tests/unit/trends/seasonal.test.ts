import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "@/db/seed/random";
import { dayNumber, dayOf } from "@/lib/days";
import type { Point } from "@/lib/trends/points";
import { rebase, valueOn } from "@/lib/trends/rebase";
import { adjust, adjustSeries, seasonalFactors } from "@/lib/trends/seasonal";

const FIRST = dayNumber("2018-01-01");
/** From then to the end of 2020, a leap year. */
const THREE_YEARS = 3 * 365 + 1;

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

  test("are smooth, and the same to one in a hundred where days are missing", () => {
    const window = { from: "2018-01-01", to: "2020-12-31" };
    const { points } = synthetic(THREE_YEARS, { hasGap: false });
    const whole = seasonalFactors(points, window);
    const holed = seasonalFactors(
      points.map(([day, value], at): Point => [day, at >= 100 && at < 115 ? null : value]),
      window,
    );
    whole?.yearday.forEach((factor, day, all) => {
      expect(Math.abs(factor - (all.at(day - 1) ?? 0))).toBeLessThan(0.003);
      expect(Math.abs(factor - (holed?.yearday[day] ?? 0))).toBeLessThan(0.01);
    });
  });

  test("take no notice of what happened once, nor of a day on which there was nothing", () => {
    const { points } = synthetic(5 * 365);
    const window = { from: "2018-01-01", to: "2022-12-31" };
    const factors = seasonalFactors(points, window);
    const slump = points.map(
      ([day, value]): Point => [day, value && (day.startsWith("2020-06") ? value / 2 : value)],
    );
    seasonalFactors(slump, window)?.yearday.forEach((factor, day) => {
      expect(Math.abs(factor - (factors?.yearday[day] ?? 0))).toBeLessThan(0.02);
    });
    const [unknown, nothing] = [null, 0].map((none) =>
      points.map(([day, value]): Point => [day, day === "2020-06-15" ? none : value]),
    );
    expect(seasonalFactors(nothing ?? [], window)).toEqual(seasonalFactors(unknown ?? [], window));
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
    const whole = adjustSeries(points);
    const max = points.length - 1;
    fc.assert(
      fc.property(
        fc.integer({ min: THREE_YEARS, max }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (known, jump) => {
          const jumped = points.map(
            ([day, value], at): Point => [day, value && (at < known ? value : value * jump)],
          );
          expect(adjustSeries(jumped)?.slice(0, known)).toEqual(whole?.slice(0, known));
          expect(adjustSeries(points.slice(0, known))).toEqual(whole?.slice(0, known));
        },
      ),
      { numRuns: 6 },
    );
  });

  test("takes each year by what the three before it teach, and the first ones by their own", () => {
    const { points } = synthetic(7 * 365);
    // Of 2018 there is but a part, so three whole years lie behind only in 2022.
    const begun = points.slice(100);
    const adjusted = adjustSeries(begun);
    const during = (year: number, all: readonly Point[] | null) =>
      all?.filter(([day]) => day.startsWith(String(year)));
    const by = (year: number, window: { from: string; to: string }) => {
      const factors = seasonalFactors(begun, window);
      return factors && adjust(during(year, begun) ?? [], factors);
    };
    for (const year of [2018, 2019, 2020, 2021])
      expect(during(year, adjusted)).toEqual(by(year, { from: "2018-04-11", to: "2021-04-10" }));
    for (const year of [2022, 2023, 2024])
      expect(during(year, adjusted)).toEqual(
        by(year, { from: `${year - 3}-01-01`, to: `${year - 1}-12-31` }),
      );
  });

  test("keeps its gaps, wherever they are, and all its days", () => {
    const { points } = synthetic(4 * 365, { hasGap: false });
    const missing = fc.uniqueArray(fc.integer({ min: 0, max: points.length - 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(missing, (gaps) => {
        const holed = points.map(([day, value], at): Point => [day, gaps.includes(at) ? null : value]);
        const isGap = (all: readonly Point[] | null) => all?.map(([day, value]) => [day, value === null]);
        expect(isGap(adjustSeries(holed))).toEqual(isGap(holed));
      }),
      { numRuns: 5 },
    );
  });

  test("goes on with the factors it has where a gap leaves too little, and begins with none", () => {
    const { points } = synthetic(7 * 365, { hasGap: false });
    const without = (from: string, to: string) =>
      points.map(([day, value]): Point => [day, from <= day && day <= to ? null : value]);
    const later = without("2022-02-01", "2022-09-30");
    const last = adjustSeries(later)?.at(-1)?.[1] ?? 0;
    expect(seasonalFactors(later, { from: "2021-01-01", to: "2023-12-31" })).toBeNull();
    expect(last / (adjustSeries(points)?.at(-1)?.[1] ?? 0)).toBeCloseTo(1, 1.3);
    expect(adjustSeries(without("2019-02-01", "2019-09-30"))).toBeNull();
  });

  test("rises as the raw one is scaled, and is as steady as that is", () => {
    const { points } = synthetic(4 * 365);
    const once = adjustSeries(points) ?? [];
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1_000, noNaN: true }), (scale) => {
        const scaled = adjustSeries(points.map(([day, value]): Point => [day, value && value * scale])) ?? [];
        const steady = adjustSeries(points.map(([day]): Point => [day, scale])) ?? [];
        once.forEach(([, value], at) => {
          if (value !== null) expect((scaled[at]?.[1] ?? 0) / value / scale).toBeCloseTo(1, 9);
          expect((steady[at]?.[1] ?? 0) / scale).toBeCloseTo(1, 9);
        });
      }),
      { numRuns: 5 },
    );
  });

  test("needs three years", () => {
    expect(adjustSeries(synthetic(THREE_YEARS - 1).points)).toBeNull();
    expect(adjustSeries(synthetic(THREE_YEARS).points)).not.toBeNull();
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

describe.skipIf(!existsSync(INDEED))("Indeed's raw index (skipped without its data)", () => {
  const rows = (existsSync(INDEED) ? readFileSync(INDEED, "utf8") : "")
    .trim()
    .split("\n")
    .map((line) => line.split(","))
    .filter((cells) => cells[4] === "total postings");
  const published = rows.map(([day = "", , adjusted]): Point => [day, Number(adjusted)]);
  const raw = rows.map(([day = "", , , value]): Point => [day, Number(value)]);

  /** How far ours is from Indeed's own from 2025 on, day by day, as a part of it. */
  function ratios(ours: readonly Point[]) {
    return ours.flatMap(([day, value]) => {
      const theirs = day < "2025-01-01" ? null : valueOn(published, day);
      return value === null || theirs === null ? [] : [value / theirs];
    });
  }
  const meanOf = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;

  test("by what 2022 to 2024 teach is Indeed's adjusted one to 0.6%", () => {
    const factors = seasonalFactors(raw, { from: "2022-01-01", to: "2024-12-31" });
    // As published: 1 February 2020 is 100 after adjusting, too.
    const found = ratios((factors && rebase(adjust(raw, factors), "2020-02-01")) ?? []);
    const error = meanOf(found.map((ratio) => Math.abs(ratio - 1)));
    console.log(`Seasonal adjustment: off by ${percent(error)} on average over ${found.length} days.`);
    expect(found).toHaveLength(591);
    expect(error).toBeLessThanOrEqual(0.006);
  });

  test("year by year moves as Indeed's adjusted one does, to 0.6%", () => {
    const found = ratios(adjustSeries(raw) ?? []);
    // Its base day lies in the spring of 2020 that the first factors are made of, so levels aren't compared.
    const level = meanOf(found);
    const error = meanOf(found.map((ratio) => Math.abs(ratio / level - 1)));
    console.log(`Year by year, at the same level: off by ${percent(error)}.`);
    expect(found).toHaveLength(591);
    expect(error).toBeLessThanOrEqual(0.006);
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
