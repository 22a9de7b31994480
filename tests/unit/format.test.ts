import { describe, expect, test } from "vitest";
import { countOf, formatAge, formatDay } from "@/lib/format";
import { formatMoney, formatPayRange, formatThousands } from "@/lib/format-money";
import { formatMonth } from "@/lib/format-month";

describe("figures", () => {
  test("counts have thousands and their noun's number", () => {
    expect(countOf(0, "listing")).toBe("0 listings");
    expect(countOf(1, "listing")).toBe("1 listing");
    expect(countOf(1066, "listing")).toBe("1,066 listings");
    expect(countOf(2, "company", "companies")).toBe("2 companies");
  });

  test("money shows cents only where there are any", () => {
    expect(formatMoney(150_000)).toBe("$150,000");
    expect(formatMoney(17.5)).toBe("$17.50");
    expect(formatMoney(58_000, "EUR")).toBe("€58,000");
    expect(formatThousands(142_400)).toBe("$142k");
  });

  test("a range with one end is one figure", () => {
    expect(formatPayRange({ min: 223_000, max: 268_000, currency: "USD" })).toBe("$223,000–$268,000");
    expect(formatPayRange({ min: 60, max: 60, currency: "USD" })).toBe("$60");
  });
});

describe("time", () => {
  test("days and months are those of UTC", () => {
    expect(formatDay("2026-08-05T23:59:59Z")).toBe("5 August 2026");
    expect(formatDay(new Date("2026-08-05T00:00:00Z"))).toBe("5 August 2026");
    expect(formatMonth("2025-05")).toBe("May 2025");
  });

  test.each([
    ["2026-03-15T00:01:00Z", "today"],
    ["2026-03-14T23:59:00Z", "yesterday"],
    ["2026-03-10T12:00:00Z", "5 days ago"],
    ["2026-02-22T12:00:00Z", "3 weeks ago"],
    ["2025-12-15T12:00:00Z", "3 months ago"],
    ["2023-03-15T12:00:00Z", "36 months ago"],
    ["2026-03-16T12:00:00Z", "today"],
  ])("%s was %s", (instant, age) => {
    expect(formatAge(instant, "2026-03-15T12:00:00Z")).toBe(age);
  });
});
