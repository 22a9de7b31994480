import { expect, test } from "vitest";
import { isGone } from "@/lib/listings/retention";

const closedAt = "2026-05-01T12:00:00.000Z";

test("an open listing is never gone", () => {
  expect(isGone({ closedAt: null, closedReason: null }, new Date("2100-01-01T00:00:00Z"))).toBe(false);
});

test("a closed one stays for ninety days, to the second", () => {
  expect(isGone({ closedAt, closedReason: "filled" }, new Date("2026-07-30T11:59:59Z"))).toBe(false);
  expect(isGone({ closedAt, closedReason: "filled" }, new Date("2026-07-30T12:00:00Z"))).toBe(true);
});

test("one whose company is suspended is gone at once", () => {
  expect(isGone({ closedAt, closedReason: "suspended" }, new Date(closedAt))).toBe(true);
});
