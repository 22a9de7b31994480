import { expect, test } from "vitest";
import { rangeHonesty } from "@/lib/listings/range-honesty";

test.each([
  [100_000, 100_000, "fair"],
  [100_000, 150_000, "fair"],
  [100_000, 150_000.01, "wide"],
  [100_000, 250_000, "wide"],
  [100_000, 250_000.01, "explain"],
  [100_000, 400_000, "explain"],
  // As binary fractions these are a little over 1.5 and 2.5 times.
  [0.58, 0.87, "fair"],
  [0.58, 0.88, "wide"],
  [0.18, 0.45, "wide"],
])("%d to %d is %s", (min, max, verdict) => {
  expect(rangeHonesty({ min, max })?.verdict).toBe(verdict);
});

test("gives how wide it is, in money and of the lower end", () => {
  expect(rangeHonesty({ min: 165_000, max: 205_000 })).toEqual({
    verdict: "fair",
    ratio: 205 / 165,
    width: "$40,000, 24% of the lower end",
    sentence: null,
  });
  expect(rangeHonesty({ min: 20, max: 31.5, currency: "EUR" })?.width).toBe("€11.50, 58% of the lower end");
  expect(rangeHonesty({ min: 90_000, max: 90_000 })?.width).toBe("One figure");
});

test("says what to do about it, and never that 1.5 is over 1.5", () => {
  expect(rangeHonesty({ min: 100_000, max: 180_000 })?.sentence).toBe(
    "The most is 1.8 times the least. Narrow it to what you would pay for this role, or post a role for each level.",
  );
  expect(rangeHonesty({ min: 100_000, max: 151_000 })?.sentence).toMatch(/^The most is just over 1.5 times/);
  expect(rangeHonesty({ min: 100_000, max: 251_000 })?.sentence).toMatch(/^The most is just over 2.5 times/);
  expect(rangeHonesty({ min: 100_000, max: 300_000 })?.sentence).toBe(
    "The most is 3 times the least. Say why, or narrow it: the listing is marked “wide range”.",
  );
});

test("judges no pay that is no range", () => {
  expect(rangeHonesty(null)).toBeNull();
  expect(rangeHonesty({ min: 0, max: 100_000 })).toBeNull();
  expect(rangeHonesty({ min: 200_000, max: 100_000 })).toBeNull();
  expect(rangeHonesty({ min: Number.NaN, max: 100_000 })).toBeNull();
});
