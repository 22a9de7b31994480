import fc from "fast-check";
import { expect, test } from "vitest";
import { annualise, annualUsd, doubtAboutPay, PAY_PERIODS, type Pay } from "@/lib/pay";

const usd = (min: number, max: number, period: Pay["period"] = "year"): Pay => ({
  min,
  max,
  period,
  currency: "USD",
});

test("a year has 2,080 hours, 260 days, 52 weeks and 12 months", () => {
  expect(PAY_PERIODS.map((period) => annualise(10, period))).toEqual([20_800, 2_600, 520, 120, 10]);
});

test("is right to the cent, where floating point is not", () => {
  expect(annualise(45.55, "hour")).toBe(94_744);
  expect(annualise(0.1 + 0.2, "day")).toBe(78);
  expect(annualise(1.005, "year")).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...PAY_PERIODS), (cents, period) => {
      const exact = BigInt(cents) * { hour: 2080n, day: 260n, week: 52n, month: 12n, year: 1n }[period];
      expect(annualise(cents / 100, period).toFixed(2)).toBe(
        `${exact / 100n}.${String(exact % 100n).padStart(2, "0")}`,
      );
    }),
    { numRuns: 5_000 },
  );
});

test("converts no other currency", () => {
  expect(annualUsd({ ...usd(50, 60, "hour"), currency: "CAD" })).toBeNull();
  expect(annualUsd(usd(50, 60, "hour"))).toEqual({ min: 104_000, max: 124_800 });
});

test.each([
  [usd(250_000, 100_000_000), "the most pay is over five times the least"],
  [usd(180_000, 140_000), "the least pay is above the most"],
  [usd(0, 140_000), "the pay is not above zero"],
  [usd(5_000, 10_000), "the pay comes to less than $15,000 a year"],
  [usd(100, 150), "the pay comes to less than $15,000 a year"],
  [usd(600_000, 1_000_000), "the pay comes to $1,000,000 a year or more"],
  [usd(150_000, 200_000, "hour"), "the pay comes to $1,000,000 a year or more"],
])("%j is in doubt: %s", (pay, doubt) => {
  expect(doubtAboutPay(pay)).toBe(doubt);
});

test.each([
  usd(15_000, 60_000),
  usd(140_000, 140_000),
  usd(7.25, 20, "hour"),
  usd(300_000, 999_999.99),
  { min: 1_500_000, max: 6_000_000, period: "year", currency: "JPY" } satisfies Pay,
])("%j is credible", (pay) => {
  expect(doubtAboutPay(pay)).toBeNull();
});
