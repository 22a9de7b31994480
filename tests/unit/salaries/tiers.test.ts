import { describe, expect, test } from "vitest";
import type { AdvertisedPay } from "@/lib/salaries/advertised";
import { rankStates } from "@/lib/salaries/best-by-state";
import type { Figures } from "@/lib/salaries/figures";
import { occupationOfRole } from "@/lib/salaries/json-ld";
import { marketOfRole } from "@/lib/salaries/market";
import { modelQuality } from "@/lib/salaries/model-quality";
import { placePay } from "@/lib/salaries/place-page";
import { priceRank } from "@/lib/salaries/price-rank";
import { pricedRole } from "@/lib/salaries/priced-roles";
import { figureInTitle, findingOf, leadOf } from "@/lib/salaries/tier-words";
import { tiersOf } from "@/lib/salaries/tiers";
import { checkOff, figuresOf, filingsAround, wagesAround } from "@/tests/support/salary-rows";

const checks = [checkOff(0.02), checkOff(0.03, { state: "NY" }), checkOff(-0.05, { state: "TX" })];
const nothing = { mean: null, p10: null, p25: null, median: null, p75: null, p90: null };

/** California has 80 filings, New York 40, Washington 29, Massachusetts 9, Wyoming none; all these have wages. */
const figures = figuresOf(
  [
    filingsAround(170_000),
    filingsAround(184_000, { state: "CA", n: 80 }),
    filingsAround(180_000, { state: "NY", n: 40 }),
    filingsAround(182_000, { state: "WA", n: 29 }),
    filingsAround(0, { state: "MA", n: 9 }),
    wagesAround(136_000, { employment: 1_687_890 }),
    wagesAround(174_000, { state: "CA" }),
    wagesAround(170_000, { state: "NY" }),
    wagesAround(166_000, { state: "WA", employment: 107_030 }),
    wagesAround(160_000, { state: "MA" }),
    wagesAround(110_000, { state: "WY" }),
  ],
  {
    checks,
    parities: [
      { state: "CA", year: 2024, index: 112 },
      { state: "WA", year: 2024, index: 107 },
      { state: "MA", year: 2024, index: 108 },
      { state: "WY", year: 2024, index: 91 },
    ],
  },
);

const role = pricedRole("backend-engineer");
if (!role) throw new Error("There is no such role.");

function tiersIn(place: Parameters<typeof tiersOf>[0]["place"], given: Figures = figures) {
  return tiersOf({
    figures: given,
    advertised: null,
    role: "backend-engineer",
    place,
    month: "2026-11",
  });
}
const sourcesIn = (place: Parameters<typeof tiersIn>[0], given?: Figures) =>
  tiersIn(place, given).tiers.map(({ source }) => source);

describe("the tiers of a role in a place", () => {
  test("begin with filings where there are 30, then with the model, then with what is thin", () => {
    expect(sourcesIn("CA")).toEqual(["lca", "modelled", "oews"]);
    expect(sourcesIn("WA")).toEqual(["modelled", "lca", "oews"]);
    expect(tiersIn("WA").tiers[1]?.isThin).toBe(true);
    expect(sourcesIn("MA")).toEqual(["modelled", "oews"]);
    expect(sourcesIn("DE")).toEqual([]);
  });

  test("begin with what the board takes for the market", () => {
    for (const place of ["CA", "WA", "MA", "WY", "US"] as const) {
      expect(sourcesIn(place)[0], place).toBe(marketOfRole(figures, "backend-engineer", place)?.source);
    }
  });

  test("model nothing in the nation, nor for a role whose checks are too far off", () => {
    expect(sourcesIn("US")).toEqual(["lca", "oews"]);
    const off = figuresOf([...figures.all], { checks: [checkOff(0.103)] });
    expect(sourcesIn("WA", off)).toEqual(["lca", "oews"]);
    expect(tiersIn("WA", off).absent.find(({ source }) => source === "modelled")?.why).toBe(
      "In its checks the model was off by 10.3% in the middle, more than 10%, so nothing is modelled.",
    );
  });

  test("say why the others are not there", () => {
    const why = Object.fromEntries(tiersIn("MA").absent.map((absence) => [absence.source, absence.why]));
    expect(why.lca).toBe("9 filings: fewer than 10 are not shown.");
    expect(why.advertised).toBe("No open listing here states its pay.");
    expect(tiersIn("DE").absent).toHaveLength(4);
  });

  test("carry source, sample and date, each of them", () => {
    for (const place of ["CA", "WA", "MA", "US"] as const) {
      for (const { sample, origin } of tiersIn(place).tiers) {
        expect(sample).toMatch(/\d (?:filings|jobs)/);
        expect(origin).toMatch(/20\d\d/);
      }
    }
  });

  test("know the cap that a missing percentile lies beyond", () => {
    const capped = figuresOf([
      wagesAround(170_000, { state: "CA", vintage: "2024-05", p90: null, isTopCoded: true }),
    ]);
    expect(tiersIn("CA", capped).tiers[0]).toMatchObject({ source: "oews", cap: 239_200, p90: null });
  });
});

describe("the words for it", () => {
  test("tell offers with their number and date", () => {
    expect(leadOf(tiersIn("CA"), "backend-engineer", "CA")).toBe(
      "In 80 filings in California, the median offer to back-end engineers is $184,000 a year, and half lie between $147,200 and $220,800 (U.S. Department of Labor, H-1B filings, October to December 2023).",
    );
    expect(findingOf(tiersIn("CA"), "backend-engineer", "CA")).toBe(
      "Offers to back-end engineers in California are 6% above the wages of software developers",
    );
  });

  test("find no difference that may be chance", () => {
    const near = figuresOf([
      filingsAround(121_000, { state: "TX", n: 10, medianLow: 84_000, medianHigh: 141_000 }),
      wagesAround(132_000, { state: "TX" }),
    ]);
    expect(findingOf(tiersIn("TX", near), "backend-engineer", "TX")).toBe(
      "Offers to back-end engineers in Texas are not clearly above or below the wages of software developers",
    );
  });

  test("call a model a model, as a range, with both of its inputs", () => {
    expect(leadOf(tiersIn("WA"), "backend-engineer", "WA")).toBe(
      "Only 29 filings of the quarter name back-end engineers in Washington, so this is modelled: a median between $170,500 and $181,000 a year, from the wages in 107,030 jobs of software developers there (BLS, May 2025) and 149 filings of the role in the US.",
    );
    expect(figureInTitle(tiersIn("WA"))).toBe("about $170,500 to $181,000, modelled");
  });

  test("fall to the occupation, and say that it is one", () => {
    const without = figuresOf([wagesAround(110_000, { state: "WY" })]);
    expect(leadOf(tiersIn("WY", without), "backend-engineer", "WY")).toBe(
      "No figure of back-end engineers alone can be shown for Wyoming. Software developers in Wyoming, among whom back-end engineers are counted, earn a median of $110,000 a year, and half lie between $88,000 and $132,000: 1,000 jobs (U.S. Bureau of Labor Statistics, OEWS, May 2025).",
    );
  });

  test("say so where there is nothing", () => {
    expect(leadOf(tiersIn("DE"), "backend-engineer", "DE")).toMatch(/^Nothing published says what/);
    expect(findingOf(tiersIn("DE"), "backend-engineer", "DE")).toBe(
      "No figure of back-end engineers in Delaware can be shown",
    );
    expect(figureInTitle(tiersIn("DE"))).toBeNull();
  });
});

describe("the ranking of states", () => {
  test("ranks figures of the role, and leaves apart what is thin or of the occupation", () => {
    const off = figuresOf([...figures.all], { checks: [checkOff(0.2)] });
    const { ranked, thin, occupation, none } = rankStates(off, "backend-engineer", "2026-11");
    expect(ranked.map(({ state, rank }) => [state, rank])).toEqual([
      ["CA", 1],
      ["NY", 2],
    ]);
    expect(thin.map(({ state, rank }) => [state, rank])).toEqual([["WA", null]]);
    expect(occupation.map(({ state }) => state)).toEqual(["MA", "WY"]);
    expect(none).toHaveLength(46);
  });

  test("gives equal medians the same rank", () => {
    const equal = figuresOf([
      filingsAround(150_000, { state: "CA" }),
      filingsAround(150_000, { state: "NY" }),
      filingsAround(140_000, { state: "TX" }),
    ]);
    const { ranked } = rankStates(equal, "backend-engineer", "2026-11");
    expect(ranked.map(({ state, rank }) => [state, rank])).toEqual([
      ["CA", 1],
      ["NY", 1],
      ["TX", 3],
    ]);
  });
});

describe("a state's page", () => {
  test("sets an offer against figures of the role and of the occupation, not against listings", () => {
    const advertised: AdvertisedPay = {
      ...nothing,
      role: "backend-engineer",
      state: "WA",
      n: 20,
      median: 150_000,
      isSample: true,
    };
    const pay = placePay(role, "WA", figures, [advertised], "2026-11");
    expect(pay.tiers.tiers.map(({ source }) => source)).toEqual(["modelled", "lca", "oews", "advertised"]);
    expect(pay.tiers.tiers[3]?.note).toBe("Sample listings, invented");
    expect(pay.markets.map(({ what }) => what)).toEqual([
      "back-end engineers in Washington as modelled",
      "offers filed for back-end engineers in Washington (thin: few filings)",
      "wages of software developers in Washington",
    ]);
    expect(pay.neighbours.map(({ state, tier }) => [state, tier?.source ?? null])).toEqual([
      ["ID", null],
      ["OR", null],
    ]);
  });

  test("says which survey suppressed a wage that an older one stands in for", () => {
    const older = figuresOf([
      wagesAround(119_600, { state: "AK", vintage: "2024-05" }),
      wagesAround(0, { state: "AK", ...nothing }),
    ]);
    expect(placePay(role, "AK", older, [], "2026-11").missing).toBe("2025-05");
    expect(placePay(role, "WA", figures, [], "2026-11").missing).toBeNull();
  });

  test("ranks by prices within one survey", () => {
    expect(priceRank(figures, "15-1252", "CA")).toMatchObject({ rank: 1, adjustedRank: 1, of: 4 });
    expect(priceRank(figures, "15-1252", "MA")).toMatchObject({ rank: 3, adjustedRank: 3 });
    expect(priceRank(figures, "15-1252", "WY")).toMatchObject({
      rank: 4,
      adjustedRank: 4,
      adjusted: 120_879,
    });
    expect(priceRank(figures, "15-1252", "DE")).toBeNull();
  });
});

describe("the markup for search engines", () => {
  test("tells published figures alone", () => {
    const told = occupationOfRole(role, tiersIn("WA"), "WA", "https://example.com/x");
    expect(told).toMatchObject({
      "@type": "Occupation",
      name: "Back-end engineer",
      occupationalCategory: "15-1252 Software Developers",
      occupationLocation: { "@type": "State", name: "Washington" },
      estimatedSalary: [{ currency: "USD", duration: "P1Y", median: 166_000 }],
    });
    expect(JSON.stringify(told)).not.toMatch(/modelled|182000/i);
    expect(occupationOfRole(role, tiersIn("DE"), "DE", "https://example.com/x")).toBeNull();
  });
});

describe("the quality of the model", () => {
  test("is reckoned from its checks, by role and in all", () => {
    const { roles, all, shown } = modelQuality(figures);
    const backend = roles.find((row) => row.role.slug === "backend-engineer");
    expect(backend).toMatchObject({ filings: 149, states: 3, isShown: true });
    expect(backend?.error).toBeCloseTo(0.03);
    expect(roles.filter(({ isShown }) => isShown)).toHaveLength(1);
    expect(all).toMatchObject({ cells: 3 });
    expect(shown.error).toBeCloseTo(0.03);
  });
});
