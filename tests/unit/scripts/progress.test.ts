import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { describeDuration, describeProgress, startProgress } from "@/scripts/progress";

test.each([
  [0.04, "0.0 s"],
  [0.44, "0.4 s"],
  [9.94, "9.9 s"],
  [9.97, "10 s"],
  [59.4, "59 s"],
  [59.6, "1 min 00 s"],
  [185, "3 min 05 s"],
  [3720, "1 h 02 min"],
])("%d seconds are %s", (seconds, words) => {
  expect(describeDuration(seconds)).toBe(words);
});

test("says how much is done, how fast and how long the rest takes", () => {
  expect(describeProgress(1200, 3600, 3)).toBe("1,200 of 3,600 (33%), 400/s, 6.0 s left");
});

test("says no time left when nothing is left, and no rate before anything is done", () => {
  expect(describeProgress(10, 10, 2)).toBe("10 of 10 (100%), 5.0/s");
  expect(describeProgress(0, 10, 2)).toBe("0 of 10 (0%)");
  expect(describeProgress(0, 0, 0)).toBe("0 of 0 (100%)");
});

describe("away from a terminal", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  test("prints a line every five seconds, and the end once", () => {
    const lines: string[] = [];
    const stream = { isTTY: false, write: (line: string) => lines.push(line) };
    const progress = startProgress("Importing", 100, stream as unknown as NodeJS.WriteStream);
    for (let second = 1; second <= 10; second++) {
      vi.advanceTimersByTime(1000);
      progress.update(second * 10);
    }
    progress.stop();
    expect(lines).toEqual([
      "  Importing: 50 of 100 (50%), 10/s, 5.0 s left\n",
      "  Importing: 100 of 100 (100%), 10/s\n",
    ]);
  });
});
