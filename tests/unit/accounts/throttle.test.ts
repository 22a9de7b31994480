import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetTries, throttle } from "@/lib/accounts/throttle";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-01T12:00:00Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

async function tryTimes(times: number, who: string) {
  for (let time = 1; time <= times; time++) await throttle("sign-in", who);
}

test("ten tries at one address are free, the next is told how long to wait", async () => {
  await tryTimes(10, "a@people.example");
  await expect(throttle("sign-in", "a@people.example")).rejects.toThrow(
    "That was too often. Try again in 15 minutes.",
  );
  vi.advanceTimersByTime(14.5 * 60_000);
  await expect(throttle("sign-in", "a@people.example")).rejects.toThrow("Try again in a minute.");
  vi.advanceTimersByTime(60_000);
  await throttle("sign-in", "a@people.example");
});

test("others, and what else one does, are counted apart", async () => {
  await tryTimes(10, "b@people.example");
  await tryTimes(1, "c@people.example");
  await throttle("mail", "b@people.example");
});

test("who was right in the end begins anew", async () => {
  await tryTimes(10, "d@people.example");
  await forgetTries("sign-in", "d@people.example");
  await tryTimes(10, "d@people.example");
});
