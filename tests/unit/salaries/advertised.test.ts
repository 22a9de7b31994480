import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeOffers,
  intervalOfMedian,
  type Offer,
  payByLevel,
  skillsAbove,
} from "@/lib/salaries/advertised";

function offers(n: number, midpoint: number, over: Partial<Offer> = {}): Offer[] {
  return Array.from({ length: n }, (_, index) => ({
    midpoint: midpoint + index * 100,
    level: null,
    skills: [],
    isSample: false,
    ...over,
  }));
}

describe("advertised pay", () => {
  test("shows nothing of fewer than ten listings but their number", () => {
    expect(describeOffers([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({
      n: 9,
      mean: null,
      p10: null,
      p25: null,
      median: null,
      p75: null,
      p90: null,
    });
  });

  test("is interpolated between the two nearest", () => {
    const eleven = Array.from({ length: 11 }, (_, index) => 100_000 + index * 1_000);
    expect(describeOffers(eleven)).toMatchObject({ n: 11, p10: 101_000, p25: 102_500, median: 105_000 });
  });

  test("has its percentiles in order, whatever is offered", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 10 }), (amounts) => {
        const { p10, p25, median, p75, p90 } = describeOffers(amounts);
        const given = [p10, p25, median, p75, p90].map(Number);
        expect(given).toEqual(given.toSorted((a, b) => a - b));
        const { low, high } = intervalOfMedian(amounts);
        expect(low).toBeLessThanOrEqual(Number(median));
        expect(high).toBeGreaterThanOrEqual(Number(median));
      }),
    );
  });

  test("by level goes from the lowest up, and keeps levels that are too few", () => {
    const found = payByLevel([
      ...offers(12, 200_000, { level: "staff" }),
      ...offers(3, 90_000, { level: "junior" }),
      ...offers(5, 120_000),
    ]);
    expect(found.map(({ level, n, median }) => [level, n, median])).toEqual([
      ["junior", 3, null],
      ["staff", 12, 200_550],
    ]);
  });
});

describe("skills that go with higher advertised pay", () => {
  const all = [
    ...offers(40, 120_000),
    ...offers(30, 180_000, { skills: ["rust"] }),
    ...offers(9, 300_000, { skills: ["cobol"] }),
    ...offers(20, 80_000, { skills: ["php"] }),
  ];

  test("are those above the median of all, with ten listings or more", () => {
    const [rust, ...others] = skillsAbove(all, 8);
    expect(others).toEqual([]);
    expect(rust).toMatchObject({ skill: "rust", n: 30, isClear: true });
    expect(rust?.interval.low).toBeGreaterThan(123_000);
  });

  test("are not clear where chance could have put them there", () => {
    const mixed = [
      ...offers(50, 100_000),
      ...offers(50, 150_000),
      ...offers(6, 100_000, { skills: ["go"] }),
      ...offers(6, 150_000, { skills: ["go"] }),
    ];
    expect(skillsAbove(mixed, 8).map(({ isClear }) => isClear)).not.toContain(true);
  });

  test("are none of a role with too few listings", () => {
    expect(skillsAbove(offers(9, 100_000, { skills: ["go"] }), 8)).toEqual([]);
  });
});
