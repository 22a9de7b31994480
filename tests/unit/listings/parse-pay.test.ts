import { expect, test } from "vitest";
import { parsePayText } from "@/lib/listings/parse-pay";
import type { PayPeriod } from "@/lib/pay";

const FOUND: [string, number, number, PayPeriod, string?][] = [
  ["The salary range for this role is $140,000 - $180,000 USD.", 140000, 180000, "year"],
  ["Compensation: $140K–$180K per year", 140000, 180000, "year"],
  ["Pay: $45.50 - $60/hour", 45.5, 60, "hour"],
  [
    "Base salary range for this position is $223,000—$268,000 plus bonus, equity and benefits.",
    223000,
    268000,
    "year",
  ],
  ["Annual Salary:\n$149,000\u00a0—\u00a0$202,000 USD", 149000, 202000, "year"],
  ["Pay Range\n$120,000 to $150,000", 120000, 150000, "year"],
  ["The hourly rate for this internship is $40 - $52.", 40, 52, "hour"],
  ["We pay between $90,000 and $110,000 annually.", 90000, 110000, "year"],
  ["Base salary: $140-180K", 140000, 180000, "year"],
  ["The base salary for this role is $150,000.", 150000, 150000, "year"],
  ["Pay: $32.50 per hour", 32.5, 32.5, "hour"],
  ["Salary range: £60,000 - £80,000", 60000, 80000, "year", "GBP"],
  ["Salary: CA$102.8K – CA$137K", 102800, 137000, "year", "CAD"],
  ["The base salary range in Canada is $120,000 - $150,000 CAD.", 120000, 150000, "year", "CAD"],
  [
    "Zone A: base pay range $150,000 - $200,000\nZone B: base pay range $130,000 - $170,000",
    130000,
    200000,
    "year",
  ],
  ["Salary: US$100,000 - US$130,000. In Canada the salary is C$110,000 - C$140,000.", 100000, 130000, "year"],
  ["This is a remote job at $25-$30 an hour.", 25, 30, "hour"],
  ["We raised $40M in our series B. The salary range is $130,000 - $160,000.", 130000, 160000, "year"],
  [
    "The base pay range is $130,000-$160,000 with a 10% bonus. A signing bonus of $5,000 - $10,000 may apply.",
    130000,
    160000,
    "year",
  ],
  ["Salary: USD $95,000 - $115,000 per annum", 95000, 115000, "year"],
  ["OTE: $200,000 - $250,000. Base salary: $100,000 - $125,000.", 100000, 125000, "year"],
  ["Salary Range: $6,000 - $8,000 per month", 6000, 8000, "month"],
  ["The estimated base pay range per year is $176,700.00 - $259,100.00.", 176700, 259100, "year"],
  [
    "The pay range for this role is:\n \n122,000 - 132,000\nSalary $122,000 - $132,000 USD per year (Remote)",
    122000,
    132000,
    "year",
  ],
];

test.each(FOUND)("finds the pay in %j", (text, min, max, period, currency = "USD") => {
  expect(parsePayText(text)).toEqual({ min, max, period, currency });
});

test.each([
  "",
  "We raised $140,000,000 from great investors.",
  "You will own a book of $100,000 - $500,000 in revenue.",
  "Salary is competitive. A sign-on bonus of $5,000 - $10,000 is paid.",
  "A yearly learning stipend of $1,000 - $2,000 per year.",
  "We match your 401(k) with $2,000 - $4,000 per year.",
  "We help customers with $20K-$50K in annual spend.",
  "We grew ARR from $10M to $100M.",
  "Base $250k, $100M in revenue",
  "Deals of $50,000 - $250,000 per year are yours to close.",
  "The salary is between great and $$$.",
  "OTE: $200,000 - $250,000",
  "Salary up to $150,000",
  "Salary from $90,000",
  "Pay: $250,000 - $100,000,000",
  "Hourly pay: $20 - $30. Salary: $140,000 - $180,000.",
  "Our compensation philosophy: be kind. Wellness allowance: $50 - $100 per month.",
  "Salary 140.000 - 180.000",
  "Equity: $50,000 - $100,000 per year",
  "Insurance with coverage of $100,000 to $250,000",
])("finds no pay in %j", (text) => {
  expect(parsePayText(text)).toBeNull();
});

test("takes a dollar for the country's own, and passes it over where that is open", () => {
  const text = "The salary range is $120,000 - $150,000.";
  expect(parsePayText(text, { dollar: "CAD" })?.currency).toBe("CAD");
  expect(parsePayText(text, { dollar: null })).toBeNull();
  expect(parsePayText(`${text.slice(0, -1)} USD.`, { dollar: null })?.currency).toBe("USD");
});

test("takes no longer for a long text without pay", () => {
  const started = performance.now();
  parsePayText("$1,000 ".repeat(15_000));
  parsePayText(`salary ${"1".repeat(100_000)}`);
  parsePayText(" ".repeat(100_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
