import { describe, expect, test } from "vitest";
import { basisOf, nearestMarket } from "@/lib/salaries/market";
import { describeMarket } from "@/lib/salaries/market-words";
import type { Salary } from "@/lib/salaries/salary";
import { checkOff, figuresOf, offerOf, wageOf } from "@/tests/support/salary-rows";

const newest = { vintage: "2025-05" };

/**
 * Back-end engineers by state, so that each stands for one tier: in three states offers are 12% over wages.
 * Wyoming has nothing at all.
 */
const filings = [
  offerOf("US", 173, 169_000),
  offerOf("CA", 79, 190_400, { employers: 41, largestShare: 0.12 }),
  offerOf("WA", 30, 168_000, { employers: 9, largestShare: 0.541 }),
  offerOf("OR", 56, 134_400),
  offerOf("TX", 25, 150_000, { employers: 20, largestShare: 0.2 }),
  offerOf("NY", 7, null),
];
const wages = [
  wageOf("US", 135_980, { ...newest, employment: 1_700_000 }),
  wageOf("CA", 170_000, newest),
  wageOf("WA", 150_000, newest),
  wageOf("OR", 120_000, newest),
  wageOf("NY", 166_180, { ...newest, employment: 113_510 }),
  wageOf("VT", 120_000, { ...newest, employment: null }),
];
const checks = ["CA", "WA", "OR", "CO", "MA"] as const;
const sixPercentOff = checks.map((state) => checkOff(0.06, { state }));

function known(salaries: Salary[], modelChecks = sixPercentOff) {
  const figures = figuresOf(salaries, { checks: modelChecks });
  const market = (state: Parameters<typeof nearestMarket>[2]) =>
    nearestMarket(figures, "backend-engineer", state);
  const words = (state: Parameters<typeof nearestMarket>[2]) => {
    const band = market(state);
    return band && describeMarket("backend-engineer", band, basisOf(figures, "backend-engineer", band));
  };
  return { market, words };
}

describe("the market of a role in a place", () => {
  const { market } = known([...filings, ...wages]);
  const withoutModel = known([...filings, ...wages], []);

  test("is that of 30 filings or more", () => {
    expect(market("CA")).toMatchObject({
      source: "lca",
      state: "CA",
      n: 79,
      median: 190_400,
      employment: null,
      occupation: "back-end engineers",
    });
    expect(market("WA")).toMatchObject({ source: "lca", n: 30 });
  });

  test("is else the model's, with the filings of its premium and the jobs of its wages", () => {
    expect(market("NY")).toMatchObject({
      source: "modelled",
      state: "NY",
      vintage: "2025-05",
      n: 165,
      employment: 113_510,
      median: 186_100,
      occupation: "back-end engineers",
    });
  });

  test("is else of thin filings, else of the occupation's wages", () => {
    expect(market("TX")).toMatchObject({ source: "lca", n: 25, median: 150_000 });
    expect(withoutModel.market("NY")).toMatchObject({
      source: "oews",
      n: null,
      median: 166_180,
      occupation: "software developers",
    });
  });

  test("is the nation's where a state has nothing, and none where the nation has nothing either", () => {
    expect(market("WY")).toMatchObject({ source: "lca", state: "US", n: 173 });
    expect(known([]).market("WY")).toBeNull();
  });
});

describe("a market in full", () => {
  const { words } = known([...filings, ...wages]);

  test("of filings says how many, whose, when, and where one employer made many of them", () => {
    expect(words("CA")).toBe(
      "back-end engineers in California: pay offered in 79 certified H-1B filings of 41 employers, " +
        "October to December 2023 (U.S. Department of Labor).",
    );
    expect(words("WA")).toMatch(/of 9 employers.* One employer made 54% of them\.$/);
  });

  test("of few filings says that they are thin", () => {
    expect(words("TX")).toMatch(/25 certified H-1B filings.* Fewer than 30 are thin, hence the hatching\.$/);
  });

  test("of a model says the word, both inputs, and how far off it may be", () => {
    expect(words("NY")).toBe(
      "back-end engineers in New York, modelled: the wages of software developers there (SOC 15-1252; BLS OEWS, " +
        "May 2025; median $166,180; 113,510 jobs) × 1.12, how the role’s offers stand to such wages in 165 H-1B filings of " +
        "3 states (U.S. Department of Labor, October to December 2023). Half of the model’s checks came within 6%: a median of " +
        "$175,000 to $197,300. Too few filings in New York (7) to go by them alone.",
    );
    expect(words("VT")).toMatch(/number of jobs not released\).* There is no filing in Vermont\.$/);
  });

  test("of wages says whose they are, and that the role is among them", () => {
    expect(known(wages, []).words("NY")).toBe(
      "software developers (SOC 15-1252), among whom back-end engineers are counted, in New York: wages by the " +
        "U.S. Bureau of Labor Statistics (OEWS), May 2025, 113,510 jobs.",
    );
  });
});
