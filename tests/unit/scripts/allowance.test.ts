import { expect, test } from "vitest";
import { createAllowance } from "@/scripts/allowance";

test("gives as many as there are, and no more", () => {
  const allowance = createAllowance(2, 1000);
  expect([allowance.take(0), allowance.take(10), allowance.take(20)]).toEqual([1, 2, undefined]);
});

test("gives again once the first is long enough ago, one for one", () => {
  const allowance = createAllowance(2, 1000);
  allowance.take(0);
  allowance.take(500);
  expect(allowance.take(999)).toBeUndefined();
  expect(allowance.take(1000)).toBe(2);
  expect(allowance.take(1001)).toBeUndefined();
});
