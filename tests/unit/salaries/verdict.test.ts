import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MarketBand } from "@/lib/salaries/band";
import { bandSource, placeWords, verdict } from "@/lib/salaries/verdict";

const band: MarketBand = {
  soc: "15-1252",
  occupation: "software developers",
  state: "NY",
  source: "oews",
  vintage: "2025-05",
  employment: 113_510,
  n: null,
  p10: 100_000,
  p25: 125_000,
  median: 150_000,
  p75: 200_000,
  p90: 240_000,
};

/** Pay whose range lies close round its midpoint. */
function around(midpoint: number, half = 5_000) {
  return { annualMin: midpoint - half, annualMax: midpoint + half };
}

function sentence(...args: Parameters<typeof verdict>): string {
  const { standing, rest } = verdict(...args);
  return standing ? `**${standing}** ${rest}` : rest;
}

describe("verdict", () => {
  test.each([
    [99_999, "**Below nine in ten** software developers in NY"],
    [100_000, "**Below the middle half** of software developers in NY"],
    [124_999, "**Below the middle half** of software developers in NY"],
    [125_000, "**In the middle half** of software developers in NY"],
    [200_000, "**In the middle half** of software developers in NY"],
    [200_001, "**Above the middle half** of software developers in NY"],
    [240_000, "**Above the middle half** of software developers in NY"],
    [240_001, "**Above nine in ten** software developers in NY"],
  ])("judges a midpoint of %i", (midpoint, words) => {
    expect(sentence(around(midpoint), band)).toBe(words);
  });

  test("says what the market pays where no pay is stated in dollars", () => {
    const expected = "What the market pays software developers in NY";
    expect(sentence(null, band)).toBe(expected);
    expect(sentence({ annualMin: null, annualMax: null }, band)).toBe(expected);
  });

  test("calls a range over one and a half times the market's own wider than the market", () => {
    const wide = { annualMin: 90_000, annualMax: 300_001 };
    expect(sentence(wide, band)).toBe("**Wider than the market** for software developers in NY");
    expect(verdict({ annualMin: 90_000, annualMax: 300_000 }, band).standing).toBe("In the middle half");
  });

  test("judges a wide range plainly where it lies wholly beyond the market", () => {
    expect(verdict({ annualMin: 240_001, annualMax: 500_000 }, band).standing).toBe("Above nine in ten");
    const dear = { ...band, p10: 600_000, p25: 601_000, median: 602_000, p75: 603_000, p90: 604_000 };
    expect(verdict({ annualMin: 240_001, annualMax: 500_000 }, dear).standing).toBe("Below nine in ten");
  });

  test.each([
    ["the 90th percentile", { p90: null }, 300_000, "Above the middle half"],
    ["the 10th percentile", { p10: null }, 50_000, "Below the middle half"],
    ["the upper two, up to the median", { p75: null, p90: null }, 150_000, "In the middle half"],
    ["the upper two, over the median", { p75: null, p90: null }, 150_001, null],
    ["the upper two, at the bottom", { p75: null, p90: null }, 90_000, "Below nine in ten"],
    ["the lower two, from the median", { p10: null, p25: null }, 150_000, "In the middle half"],
    ["the lower two, under the median", { p10: null, p25: null }, 149_999, null],
    ["all but the median", { p10: null, p25: null, p75: null, p90: null }, 200_000, null],
  ])("claims only what is known without %s", (_, missing, midpoint, standing) => {
    expect(verdict(around(midpoint), { ...band, ...missing }).standing).toBe(standing);
  });

  test("gives the midpoint and how far it lies over the median", () => {
    expect(verdict({ annualMin: 223_000, annualMax: 268_000 }, band)).toMatchObject({
      midpoint: 245_500,
      overMedian: 95_500,
    });
    expect(verdict(around(140_000), band).overMedian).toBe(-10_000);
    expect(verdict(around(140_000), { ...band, median: null }).overMedian).toBeNull();
    expect(verdict(null, band)).toMatchObject({ midpoint: null, overMedian: null });
  });

  test("words the place by its code, or by its name on pages", () => {
    expect(verdict(null, band, { place: placeWords("NY") }).rest).toMatch(/ in New York$/);
    expect(verdict(null, { ...band, state: "US" }).rest).toMatch(/ in the US$/);
    expect(placeWords("US")).toBe("the US");
    expect(verdict(null, { ...band, state: "DC" }).rest).toMatch(/ in DC$/);
    expect(placeWords("DC")).toBe("the District of Columbia");
  });
});

const amount = fc.integer({ min: 20_000, max: 400_000 });
const anyBand = fc
  .record({
    figures: fc.array(amount, { minLength: 5, maxLength: 5 }).map((list) => list.sort((a, b) => a - b)),
    known: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ figures, known }) => {
    const at = (index: number) => (known[index] ? (figures[index] ?? null) : null);
    const [p10 = 0, p25 = 0, median = 0, p75 = 0, p90 = 0] = figures;
    const whole = { p10, p25, median, p75, p90 };
    const shown: MarketBand = { ...band, p10: at(0), p25: at(1), median: at(2), p75: at(3), p90: at(4) };
    return { whole, shown };
  });
const anyPay = fc
  .tuple(amount, amount)
  .map(([a, b]) => ({ annualMin: Math.min(a, b), annualMax: Math.max(a, b) }));

const ORDER = [
  "Below nine in ten",
  "Below the middle half",
  "In the middle half",
  "Above the middle half",
  "Above nine in ten",
];

describe("for any pay and any market", () => {
  test("a claim made without some percentiles still holds once they are known", () => {
    fc.assert(
      fc.property(anyPay, anyBand, (pay, { whole, shown }) => {
        const { standing, midpoint } = verdict(pay, shown);
        if (standing === null || standing === "Wider than the market" || midpoint === null) return;
        const { p10, p25, p75, p90 } = whole;
        const holds: Record<string, boolean> = {
          "Below nine in ten": midpoint < p10,
          "Below the middle half": midpoint < p25,
          "In the middle half": p25 <= midpoint && midpoint <= p75,
          "Above the middle half": midpoint > p75,
          "Above nine in ten": midpoint > p90,
        };
        expect(holds[standing]).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("more pay never stands lower", () => {
    fc.assert(
      fc.property(anyBand, amount, amount, ({ whole }, a, b) => {
        const complete = { ...band, ...whole };
        const rank = (midpoint: number) =>
          ORDER.indexOf(verdict(around(midpoint, 0), complete).standing ?? "");
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
        expect(rank(a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the source line", () => {
  const of = (change: Partial<MarketBand>) => bandSource({ ...band, ...change });

  test("says which tier it is, with what stands behind it and when", () => {
    expect(of({ source: "lca", vintage: "2023-12", n: 535, employment: null })).toBe(
      "Middle half $125k–$200k · 535 filings, late 2023",
    );
    expect(of({ source: "modelled", n: 118 })).toBe(
      "Middle half $125k–$200k · modelled on BLS, May 2025, 113,510 jobs",
    );
    expect(of({ source: "lca", vintage: "2024-03", n: 29, employment: null })).toBe(
      "Middle half $125k–$200k · thin: 29 filings, early 2024",
    );
    expect(of({ source: "lca", vintage: "2024-06", n: 30, employment: null })).toMatch(
      /· 30 filings, mid 2024$/,
    );
  });

  test("says the middle half, the source, its month and its jobs", () => {
    expect(bandSource({ ...band, p25: 142_300, p75: 230_000 })).toBe(
      "Middle half $142k–$230k · BLS, May 2025, 113,510 jobs",
    );
  });

  test("says less where less is released", () => {
    expect(bandSource({ ...band, p75: null, vintage: "2024-05", employment: null })).toBe(
      "Median $150k · BLS, May 2024, jobs not released",
    );
    expect(bandSource({ ...band, p25: null, median: null })).toMatch(/^No figure released · BLS/);
  });
});
