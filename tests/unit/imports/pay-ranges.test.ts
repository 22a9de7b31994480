import { expect, test } from "vitest";
import { choosePay, periodFromWords } from "@/lib/imports/pay-ranges";
import type { PayRange } from "@/lib/imports/posting";

const range = (min: number | null, max: number | null, over: Partial<PayRange> = {}): PayRange => ({
  min,
  max,
  period: "year",
  currency: "USD",
  ...over,
});

test.each([
  ["year", "year"],
  ["1 YEAR", "year"],
  ["per-year-salary", "year"],
  ["Annual Salary:", "year"],
  ["per-hour-wage", "hour"],
  ["Hourly Rate", "hour"],
  ["1 HOUR", "hour"],
  ["per-month-salary", "month"],
  ["1 MONTH", "month"],
  ["per-week-salary", "week"],
  ["per-day-wage", "day"],
  ["semi-month-salary", null],
  ["bi-week-salary", null],
  ["2 WEEK", null],
  ["one-time", null],
  ["NONE", null],
  ["Zone A", null],
  ["", null],
  [null, null],
])("the period of %j is %s", (words, period) => {
  expect(periodFromWords(words)).toBe(period);
});

test("one range is taken as it is, and one sum is both ends", () => {
  expect(choosePay([range(100_000, 150_000)]).pay).toEqual({
    min: 100_000,
    max: 150_000,
    period: "year",
    currency: "USD",
  });
  expect(choosePay([range(null, 150_000)]).pay).toMatchObject({ min: 150_000, max: 150_000 });
  expect(choosePay([range(150_000, null)]).pay).toMatchObject({ min: 150_000, max: 150_000 });
});

test("no figures is no pay, and no doubt", () => {
  expect(choosePay([])).toEqual({ pay: null, doubt: null });
  expect(choosePay([range(null, null, { currency: null, period: null })])).toEqual({
    pay: null,
    doubt: null,
  });
});

test("ranges by zone make the widest, of the dollars if there are any", () => {
  const zones = [
    range(150_000, 200_000),
    range(130_000, 170_000),
    range(90_000, 120_000, { currency: "EUR" }),
  ];
  expect(choosePay(zones).pay).toEqual({ min: 130_000, max: 200_000, period: "year", currency: "USD" });
});

test.each([
  ["the most pay is over five times the least", [range(50_000, 80_000), range(200_000, 300_000)]],
  ["the pay is stated by different periods", [range(100_000, 120_000), range(50, 60, { period: "hour" })]],
  ["the least pay is above the most", [range(180_000, 140_000)]],
  ["the most pay is over five times the least", [range(250_000, 100_000_000)]],
  ["the pay has no period that is known", [range(100_000, 120_000, { period: null })]],
  ["the pay has no currency", [range(100_000, 120_000, { currency: null })]],
] satisfies [string, PayRange[]][])("doubts: %s", (doubt, ranges) => {
  expect(choosePay(ranges)).toEqual({ pay: null, doubt });
});
