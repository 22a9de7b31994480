import { dayNumber, dayOf } from "@/lib/days";
import type { Point } from "./points";
import { round } from "./rebase";
import type { Day } from "./vocabulary";

/** A day on which listings opened or closed; of them, those that came or went with their whole board. */
export type BoardDay = { day: Day; opened: number; closed: number; joined: number; departed: number };

/** How many were open at a day's end, and the same without the steps of boards that came or went. */
export type OpenCount = { day: Day; open: number; linked: number };

/** A day on which boards came or went as a whole, within the index. */
export type Link = Pick<BoardDay, "day" | "joined" | "departed">;

export type BoardIndex = {
  /** The day that is 100; null where the board never had enough. */
  base: Day | null;
  /** From the base on, two decimals; null where the week's mean is under `LEAST_OPEN`. */
  points: Point[];
  /** The mean number of open listings in the week up to the newest day; null before a week is over. */
  n: number | null;
  breaks: Link[];
  /** Too few for any index. */
  reason: "thin" | null;
};

/** Days that are averaged, the day itself the last of them: weekends have no wave. */
const WEEK = 7;
/** Fewer open listings than this on average say nothing: one employer would move the line. */
export const LEAST_OPEN = 30;

/**
 * The board's own index by Indeed's method: open listings at each day's end, the average of seven days, the first
 * day on which that reaches 30 as 100. Where a board is read for the first time, or goes as a whole, the level is
 * linked: what follows is multiplied so that the day's level is what it would have been without it. `today` is not
 * over, so the index ends with the day before.
 */
export function boardIndex(days: readonly BoardDay[], today: Day): BoardIndex {
  const counts = openCounts(days, today);
  const means = weekMeans(counts);
  const n = means.at(-1)?.open ?? null;
  const start = means.findIndex(({ open }) => open >= LEAST_OPEN);
  const since = start < 0 ? [] : means.slice(start);
  const level = since[0]?.linked ?? 0;
  const mean = since.reduce((sum, { open }) => sum + open, 0) / since.length;
  const [first] = since;
  // `mean` of none is not a number, and not enough either.
  if (!first || level <= 0 || !(mean >= LEAST_OPEN)) {
    return { base: null, points: [], n, breaks: [], reason: "thin" };
  }
  return {
    base: first.day,
    points: since.map(({ day, open, linked }) => [
      day,
      open < LEAST_OPEN ? null : round((linked / level) * 100),
    ]),
    n,
    breaks: days
      .filter(({ day, joined, departed }) => joined + departed > 0 && first.day < day && day < today)
      .map(({ day, joined, departed }) => ({ day, joined, departed })),
    reason: null,
  };
}

/** Day by day from the first on which anything opened to the one before `today`. */
export function openCounts(days: readonly BoardDay[], today: Day): OpenCount[] {
  const [first] = days;
  if (!first) return [];
  const changes = new Map(days.map((change) => [change.day, change]));
  const counts: OpenCount[] = [];
  let [open, factor] = [0, 1];
  for (let number = dayNumber(first.day); number < dayNumber(today); number++) {
    const day = dayOf(number);
    const change = changes.get(day);
    if (change) {
      open += change.opened - change.closed;
      factor *= linkOf(open, change);
    }
    counts.push({ day, open, linked: open * factor });
  }
  return counts;
}

/** What the level is multiplied by for it to stand where it would without the boards that came or went that day. */
function linkOf(open: number, { joined, departed }: BoardDay): number {
  const otherwise = open - joined + departed;
  // From nothing, or to nothing, there is no level to go on with.
  return open > 0 && otherwise > 0 ? otherwise / open : 1;
}

function weekMeans(counts: readonly OpenCount[]): OpenCount[] {
  const means: OpenCount[] = [];
  let [open, linked] = [0, 0];
  counts.forEach((count, at) => {
    open += count.open - (counts[at - WEEK]?.open ?? 0);
    linked += count.linked - (counts[at - WEEK]?.linked ?? 0);
    if (at >= WEEK - 1) means.push({ day: count.day, open: open / WEEK, linked: linked / WEEK });
  });
  return means;
}
