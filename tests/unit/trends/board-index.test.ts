import { describe, expect, test } from "vitest";
import { dayNumber, dayOf } from "@/lib/days";
import { type BoardFlow, boardIndex, openCounts } from "@/lib/trends/board-index";

const day = (number: number) => dayOf(dayNumber("2026-01-01") + number);
type Change = { at: number; opened: number; closed: number; joined: number; departed: number };
const on = (at: number, change: Partial<Change>): Change => ({
  ...{ at, opened: 0, closed: 0, joined: 0, departed: 0 },
  ...change,
});
const flowOf = (changes: Change[]): BoardFlow => ({
  days: changes.map(({ at }) => dayNumber(day(at))),
  changes: changes.map(({ opened, closed }) => opened - closed),
  links: changes
    .filter(({ joined, departed }) => joined + departed > 0)
    .map(({ at, joined, departed }) => ({ day: day(at), joined, departed })),
});

describe("open listings", () => {
  test("are counted at each day's end, on days without a change, too, up to yesterday", () => {
    const counts = openCounts(flowOf([on(0, { opened: 3 }), on(2, { opened: 1, closed: 2 })]), day(4));
    expect(counts).toEqual({ first: dayNumber(day(0)), open: [3, 3, 2, 2], linked: [3, 3, 2, 2] });
  });

  test("are none where nothing ever opened", () => {
    expect(openCounts(flowOf([]), day(4)).open).toEqual([]);
  });
});

describe("the board's own index", () => {
  test("is the average of seven days over that of the first day on which it reaches 30", () => {
    // 28 for a week, then 35 on the eighth day: the average is (6 × 28 + 35) / 7 = 29 and a day later 30.
    const index = boardIndex(flowOf([on(0, { opened: 28 }), on(7, { opened: 7 })]), day(15));
    expect(index.base).toBe(day(8));
    expect(index.points[0]).toEqual([day(8), 100]);
    expect(index.points[1]).toEqual([day(9), 103.33]);
    expect(index.points.at(-1)).toEqual([day(14), 116.67]);
    expect(index.n).toBe(35);
    expect(index.reason).toBeNull();
  });

  test("shows nothing of a board that never has thirty", () => {
    const index = boardIndex(flowOf([on(0, { opened: 29 })]), day(60));
    expect(index).toEqual({ base: null, points: [], n: 29, breaks: [], reason: "thin" });
    expect(boardIndex(flowOf([]), day(3))).toEqual({
      base: null,
      points: [],
      n: null,
      breaks: [],
      reason: "thin",
    });
  });

  test("shows nothing of a board that has fewer than thirty on average", () => {
    const index = boardIndex(flowOf([on(0, { opened: 40 }), on(10, { closed: 30 })]), day(100));
    expect(index.reason).toBe("thin");
    expect(index.points).toEqual([]);
  });

  test("leaves out the days on which it has too few", () => {
    const days = [on(0, { opened: 100 }), on(20, { closed: 90 }), on(40, { opened: 90 })];
    const index = boardIndex(flowOf(days), day(60));
    const values = new Map(index.points);
    expect(values.get(day(20))).toBe(87.14);
    expect(values.get(day(30))).toBeNull();
    expect(values.get(day(50))).toBe(100);
  });

  test("isn't moved by a board that is read for the first time, and is by what it posts later", () => {
    const days = [
      on(0, { opened: 40, joined: 40 }),
      on(10, { opened: 40, joined: 40 }),
      on(20, { opened: 8 }),
    ];
    const values = new Map(boardIndex(flowOf(days), day(40)).points);
    expect(values.get(day(15))).toBe(100);
    // Eight more of eighty.
    expect(values.get(day(35))).toBe(110);
    expect(boardIndex(flowOf(days), day(40)).breaks).toEqual([{ day: day(10), joined: 40, departed: 0 }]);
  });

  test("isn't moved by a board that goes as a whole, beside others that are filled", () => {
    const days = [on(0, { opened: 100 }), on(10, { closed: 30, departed: 20 })];
    const values = new Map(boardIndex(flowOf(days), day(40)).points);
    // Ten of a hundred were filled; what went with its board is neither here nor there.
    expect(values.get(day(30))).toBe(90);
  });

  test("goes on from nothing as it is, where there is no level to link to", () => {
    const days = [
      on(0, { opened: 40 }),
      on(10, { closed: 40, departed: 40 }),
      on(20, { opened: 60, joined: 60 }),
    ];
    const values = new Map(boardIndex(flowOf(days), day(40)).points);
    expect(values.get(day(15))).toBeNull();
    expect(values.get(day(35))).toBe(150);
  });
});
