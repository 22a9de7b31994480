import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOffer, type OfferMarket, readOffer } from "@/lib/salaries/offer";

const market: OfferMarket = {
  points: { p10: 100_000, p25: 120_000, median: 150_000, p75: 190_000, p90: 230_000 },
  cap: null,
  what: "wages of software developers in Washington",
  source: "U.S. Bureau of Labor Statistics, OEWS, May 2025; 107,030 jobs",
};

describe("reading an offer", () => {
  test.each([
    ["170000", "year", 170_000],
    ["170,000", "year", 170_000],
    ["$170,000.50", "year", 170_000.5],
    [" US$ 170k ", "year", 170_000],
    ["172.5K", "year", 172_500],
    ["12,500", "month", 150_000],
    ["85.50", "hour", 177_840],
    ["$85.50", "hour", 177_840],
  ])("%s a %s... is %d a year", (pay, per, annual) => {
    expect(readOffer(pay, per)).toMatchObject({ annual, error: null });
  });

  test.each(["", "abc", "-5", "0", "1e9", "17,00", "100-200", "€100,000", "1,2,3"])(
    "%j is no number, and the error shows one",
    (pay) => {
      expect(readOffer(pay, "year")).toEqual({
        annual: null,
        error: "Type the pay as a number, such as 150,000 or 72.50.",
      });
    },
  );

  test("a slip of the period is told by what it comes to", () => {
    expect(readOffer("150,000", "hour").error).toBe(
      "$150,000 an hour comes to $312,000,000 a year. Is it a year?",
    );
    expect(readOffer("72.50", "year").error).toBe(
      "$72.50 a year comes to $73 a year. Is it an hour or a month?",
    );
  });

  test("an unknown period is an error, not a guess", () => {
    expect(readOffer("100", "fortnight").error).toMatch(/^Choose/);
  });

  test("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (pay, per) => {
        const { annual, error } = readOffer(pay, per);
        expect(annual === null).toBe(error !== null);
      }),
    );
  });
});

describe("answering an offer", () => {
  const judged = (annual: number, over: Partial<OfferMarket> = {}) => {
    const { judgement, rest, overMedian } = answerOffer(annual, { ...market, ...over });
    return `${judgement} ${rest}${overMedian ? `: ${overMedian}` : ""}`;
  };
  const capped = { points: { ...market.points, p90: null }, cap: 239_200 };

  test.each([
    [
      135_000,
      "About the 38th percentile of wages of software developers in Washington: $15,000 under the median",
    ],
    [150_000, "About the 50th percentile of wages of software developers in Washington: that is the median"],
    [90_000, "Below nine in ten wages of software developers in Washington: $60,000 under the median"],
    [250_000, "Above nine in ten wages of software developers in Washington: $100,000 over the median"],
  ])("%d", (annual, words) => {
    expect(judged(annual)).toBe(words);
  });

  test("refuses to say more beyond the cap", () => {
    expect(judged(240_000, capped)).toMatch(
      /^At or above the survey's cap of \$239,200 for wages of .*: it can't say more: \$90,000 over the median$/,
    );
    expect(judged(200_000, capped)).toMatch(
      /^Between the 75th and the 90th percentile of .*the survey's cap/,
    );
  });

  test("says so where nothing is published", () => {
    const points = { p10: null, p25: null, median: null, p75: null, p90: null };
    expect(judged(200_000, { points })).toBe(
      "No figure to set it against for wages of software developers in Washington",
    );
  });
});
