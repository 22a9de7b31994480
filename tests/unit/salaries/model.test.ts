import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkModel } from "@/lib/salaries/check-model";
import type { PlaceCode } from "@/lib/salaries/figures";
import { medianError, modelledPay } from "@/lib/salaries/model";
import { nearestVintage, premiumOf } from "@/lib/salaries/premium";
import type { Salary } from "@/lib/salaries/salary";
import { aSalary, checkOff, figuresOf, someFilings } from "@/tests/support/salary-rows";

const WAGES = [
  wageOf("CA", 200_000),
  wageOf("TX", 100_000),
  wageOf("NY", 150_000),
  wageOf("WA", 100_000),
  wageOf("OH", 100_000, { employment: 5 }),
  wageOf("US", 120_000),
];
// Over the wage: 1.1, 1.2, 1.0; weighing 10, 5 and 4.
const OFFERS = [
  offerOf("CA", 100, 220_000),
  offerOf("TX", 25, 120_000),
  offerOf("NY", 16, 150_000),
  offerOf("WA", 9, null),
  offerOf("US", 150, 200_000),
];
const CHECKS = [-0.02, 0.03, 0.04, -0.05, 0.09].map((off) => checkOff(off));

describe("a role's premium", () => {
  test("is the middle of the states', each weighing as the square root of its filings", () => {
    const premium = premiumOf(figuresOf([...WAGES, ...OFFERS]), "backend-engineer");
    expect(premium).toMatchObject({ ratio: 1.1, n: 141, states: 3 });
    expect(premium?.spread.p25).toBeCloseTo(0.9);
    expect(premium?.spread.p90).toBeCloseTo(1.2);
  });

  test("leaves a state out", () => {
    const offers = [...OFFERS, offerOf("OH", 10, 90_000)];
    const figures = figuresOf([...WAGES, ...offers]);
    // Left are 0.9, 1.0 and 1.2, weighing 3.2, 4 and 5.
    expect(premiumOf(figures, "backend-engineer", { without: "CA" })).toMatchObject({ ratio: 1, n: 51 });
  });

  test("is not found in fewer than three states, or thirty filings", () => {
    expect(premiumOf(figuresOf([...WAGES, ...OFFERS]), "backend-engineer", { without: "NY" })).toBeNull();
    const few = ["CA", "TX", "NY"].map((state) => offerOf(state as "CA", 9.9, 100_000));
    expect(premiumOf(figuresOf([...WAGES, ...few]), "backend-engineer")).toBeNull();
  });

  test("takes the wages nearest to the filings, and no state whose wage is not released then", () => {
    const later = wageOf("CA", 400_000, { vintage: "2025-05" });
    const withheld = wageOf("OH", null);
    const figures = figuresOf([
      ...WAGES.filter(({ state }) => state !== "OH"),
      later,
      withheld,
      ...OFFERS,
      offerOf("OH", 900, 900_000),
    ]);
    expect(premiumOf(figures, "backend-engineer")).toMatchObject({ ratio: 1.1, states: 3 });
  });

  test.each([
    [["2025-05", "2024-05", "2023-05"], "2023-12", "2024-05"],
    [["2024-05", "2023-05"], "2023-11", "2024-05"],
    [["2023-05"], "2030-01", "2023-05"],
    [[], "2023-12", null],
  ])("of %j the nearest to %s is %s", (vintages, month, nearest) => {
    expect(nearestVintage(vintages, month)).toBe(nearest);
  });
});

describe("modelled pay", () => {
  const figures = figuresOf([...WAGES, ...OFFERS], { checks: CHECKS });

  test("is the occupation's wage times the premium, spread as filings spread, as a range, with its inputs", () => {
    const modelled = modelledPay(figures, "backend-engineer", "OH");
    expect(modelled).toMatchObject({
      ratio: 1.1,
      n: 141,
      states: 3,
      error: expect.closeTo(0.04),
      band: { mean: 110_000, p10: 88_000, p25: 99_000, median: 110_000, p75: 121_000, p90: 132_000 },
      range: { low: 105_600, high: 114_400 },
    });
    expect(modelled?.wages).toMatchObject({ state: "OH", median: 100_000, employment: 5 });
    expect(modelled?.filings).toMatchObject({ state: "US", n: 150 });
  });

  test("is not shown where the occupation has no wage, the role no filings, or no occupation", () => {
    expect(modelledPay(figures, "backend-engineer", "AK")).toBeNull();
    expect(modelledPay(figures, "backend-developer", "OH")).toBeNull();
    expect(modelledPay(figures, "other", "OH")).toBeNull();
  });

  test("is not shown for a role whose checks are off by more than 10% in the middle, or that has none", () => {
    const off = [0.02, -0.11, 0.3].map((each) => checkOff(each));
    expect(
      modelledPay(figuresOf([...WAGES, ...OFFERS], { checks: off }), "backend-engineer", "OH"),
    ).toBeNull();
    expect(modelledPay(figuresOf([...WAGES, ...OFFERS]), "backend-engineer", "OH")).toBeNull();
  });

  test("of few lucky checks is held to be no nearer than for all roles", () => {
    const checks = [
      checkOff(0.01),
      ...[0.06, 0.07, 0.08].map((off) => checkOff(off, { role: "qa-engineer" })),
    ];
    const modelled = modelledPay(
      figuresOf([...WAGES, ...OFFERS], { checks: checks }),
      "backend-engineer",
      "OH",
    );
    expect(modelled?.error).toBeCloseTo(0.065);
  });

  test("keeps its percentiles in order", () => {
    const parts = fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 3, maxLength: 3 }), (cells) => {
        const offers = cells.map((each, at) => {
          const [p10 = 0, p25 = 0, median = 0, p75 = 0, p90 = 0] = each
            .toSorted((a, b) => a - b)
            .map((part) => part * 100_000);
          return offerOf(["CA", "TX", "NY"][at] as "CA", 10 + at * 40, median, { p10, p25, p75, p90 });
        });
        const all = figuresOf([...WAGES, ...offers, offerOf("US", 150, 100_000)], { checks: CHECKS });
        const band = modelledPay(all, "backend-engineer", "OH")?.band;
        const figures = [band?.p10, band?.p25, band?.median, band?.p75, band?.p90].map(Number);
        expect(figures.toSorted((a, b) => a - b)).toEqual(figures);
      }),
    );
  });
});

describe("a check of the model", () => {
  test("sets a state's filings beside what the other states say", () => {
    const offers = [
      offerOf("CA", 100, 220_000),
      offerOf("TX", 25, 120_000),
      offerOf("NY", 16, 150_000),
      offerOf("WA", 36, 110_000),
    ];
    const checks = checkModel(figuresOf([...WAGES, ...offers]), "2023-12");
    // Without California 1.2, 1.0 and 1.1 remain, weighing 5, 4 and 6; without Washington 1.1, 1.2 and 1.0.
    expect(checks).toEqual([
      {
        role: "backend-engineer",
        state: "CA",
        vintage: "2023-12",
        n: 100,
        observed: 220_000,
        modelled: 220_000,
      },
      {
        role: "backend-engineer",
        state: "WA",
        vintage: "2023-12",
        n: 36,
        observed: 110_000,
        modelled: 110_000,
      },
    ]);
  });

  test("does not hear of the state's own filings", () => {
    const modelledIn = (own: number) => {
      const offers = [...OFFERS.slice(0, 3), offerOf("WA", 40, own)];
      const checks = checkModel(figuresOf([...WAGES, ...offers]), "2023-12");
      return checks.find(({ state }) => state === "WA")?.modelled;
    };
    expect(modelledIn(50_000)).toBe(modelledIn(500_000));
  });

  test("is off in the middle by the median of the parts, whichever way", () => {
    expect(medianError([0.1, -0.02, 0.04].map((off) => checkOff(off)))).toBeCloseTo(0.04);
    expect(medianError([0.1, -0.02].map((off) => checkOff(off)))).toBeCloseTo(0.06);
    expect(medianError([])).toBeNull();
  });
});

/** What software developers earned in a place in May 2024, spread by a tenth and a fifth around the median. */
function wageOf(state: PlaceCode, median: number | null, given: Partial<Salary> = {}): Salary {
  return aSalary({ state, vintage: "2024-05", employment: 1000, ...around(median), ...given });
}

/** What back-end engineers are offered in a place, in so many filings, spread likewise. */
function offerOf(state: PlaceCode, n: number, median: number | null, given: Partial<Salary> = {}): Salary {
  return someFilings({ state, n, ...around(median), ...given });
}

function around(median: number | null) {
  if (median === null) return { median };
  return {
    mean: median,
    p10: median * 0.8,
    p25: median * 0.9,
    median,
    p75: median * 1.1,
    p90: median * 1.2,
  };
}
