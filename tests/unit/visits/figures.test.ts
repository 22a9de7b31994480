import { describe, expect, test } from "vitest";
import { answeredSentence, waitingSentence } from "@/components/visits/sentences";
import { byDay, daysSince, daysUpTo, funnelOf } from "@/lib/visits/figures";

const NOW = new Date("2026-03-02T00:30:00Z");

describe("the days", () => {
  test("are thirty, today's the last, whatever the month", () => {
    const days = daysUpTo(NOW);
    expect([days.length, days[0], days.at(-1)]).toEqual([30, "2026-02-01", "2026-03-02"]);
  });

  test("hold zero where nothing was counted, and leave out what lies before them", () => {
    const days = byDay(
      ["2026-03-01", "2026-03-02"],
      [
        { day: "2026-02-28", views: 9 },
        { day: "2026-03-02", views: 3, visitors: 2, applyClicks: 1 },
        { day: "2026-03-02", applications: 2, screened: 1 },
      ],
    );
    expect(days).toEqual([
      {
        ...{ day: "2026-03-01", views: 0, visitors: 0, applyClicks: 0 },
        ...{ applications: 0, screened: 0, offered: 0, hired: 0 },
      },
      {
        ...{ day: "2026-03-02", views: 3, visitors: 2, applyClicks: 1 },
        ...{ applications: 2, screened: 1, offered: 0, hired: 0 },
      },
    ]);
  });

  test("make up the funnel", () => {
    const days = byDay(
      ["2026-03-01", "2026-03-02"],
      [
        { day: "2026-03-01", views: 5, visitors: 4, applications: 1 },
        { day: "2026-03-02", views: 3, visitors: 2, applications: 2, screened: 1, offered: 1, hired: 1 },
      ],
    );
    expect(funnelOf(days)).toEqual({
      ...{ views: 8, visitors: 6, applyClicks: 0 },
      ...{ applications: 3, screened: 1, offered: 1, hired: 1 },
    });
  });

  test("since something are counted at midnight in UTC, and never fewer than none", () => {
    expect(daysSince(new Date("2026-03-01T23:59:00Z"), NOW)).toBe(1);
    expect(daysSince(new Date("2026-03-02T00:00:00Z"), NOW)).toBe(0);
    expect(daysSince(new Date("2026-03-03T00:00:00Z"), NOW)).toBe(0);
  });
});

describe("who waits", () => {
  test.each([
    [{ people: 0, longestDays: 0 }, null, null],
    [{ people: 1, longestDays: 0 }, "1 waits, since today", "1 undecided, you replied today"],
    [{ people: 1, longestDays: 1 }, "1 waits, for 1 day", "1 undecided, 1 day since you replied"],
    [
      { people: 3, longestDays: 9 },
      "3 wait, the longest 9 days",
      "3 undecided, up to 9 days since you replied",
    ],
    [{ people: 2, longestDays: 0 }, "2 wait, since today", "2 undecided, you replied today"],
  ])("is said in words: %o", (waiting, waits, undecided) => {
    expect(waitingSentence(waiting)).toBe(waits);
    expect(answeredSentence(waiting)).toBe(undecided);
  });
});
