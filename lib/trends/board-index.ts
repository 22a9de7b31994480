import { dayNumber, dayOf } from "@/lib/days";
import type { Point } from "./points";
import { round } from "./rebase";
import type { Day } from "./vocabulary";

/** How listings came and went, by days since 1 January 1970 on which any did, in order. */
export type BoardFlow = {
  days: readonly number[];
  /** Opened less closed, on each of them. */
  changes: readonly number[];
  /** Of those, what came or went with its whole board. */
  links: readonly Link[];
};

/** A day on which boards came or went as a whole. */
export type Link = { day: Day; joined: number; departed: number };

/** How many were open at each day's end from `first` on, and the same without the steps of boards that came or went. */
export type OpenCounts = { first: number; open: number[]; linked: number[] };

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
export function boardIndex(flow: BoardFlow, today: Day): BoardIndex {
  const counts = openCounts(flow, today);
  const [means, linked] = [weekMeans(counts.open), weekMeans(counts.linked)];
  const n = means.at(-1) ?? null;
  const start = means.findIndex((mean) => mean >= LEAST_OPEN);
  const level = linked[start] ?? 0;
  const since = means.slice(start);
  const mean = since.reduce((sum, each) => sum + each, 0) / since.length;
  if (start < 0 || level <= 0 || mean < LEAST_OPEN) {
    return { base: null, points: [], n, breaks: [], reason: "thin" };
  }
  // A mean belongs to the last of its days.
  const dayAt = (at: number) => dayOf(counts.first + WEEK - 1 + start + at);
  const base = dayAt(0);
  return {
    base,
    points: since.map((open, at) => [
      dayAt(at),
      open < LEAST_OPEN ? null : round(((linked[start + at] ?? 0) / level) * 100),
    ]),
    n,
    breaks: flow.links.filter(({ day }) => base < day && day < today),
    reason: null,
  };
}

/** Day by day from the first on which anything opened to the one before `today`. */
export function openCounts({ days, changes, links }: BoardFlow, today: Day): OpenCounts {
  const first = days[0] ?? dayNumber(today);
  const counts: OpenCounts = { first, open: [], linked: [] };
  const linksByDay = new Map(links.map((link) => [dayNumber(link.day), link]));
  const end = dayNumber(today);
  let [open, factor, at] = [0, 1, 0];
  for (let number = first; number < end; number++) {
    if (days[at] === number) {
      open += changes[at] ?? 0;
      at += 1;
    }
    const link = linksByDay.get(number);
    if (link) factor *= linkOf(open, link);
    counts.open.push(open);
    counts.linked.push(open * factor);
  }
  return counts;
}

/** What the level is multiplied by for it to stand where it would without the boards that came or went that day. */
function linkOf(open: number, { joined, departed }: Link): number {
  const otherwise = open - joined + departed;
  // From nothing, or to nothing, there is no level to go on with.
  return open > 0 && otherwise > 0 ? otherwise / open : 1;
}

/** The mean of each seven days that follow each other, the first of them being of the first seven. */
function weekMeans(counts: readonly number[]): number[] {
  const means: number[] = [];
  let sum = 0;
  counts.forEach((count, at) => {
    sum += count - (counts[at - WEEK] ?? 0);
    if (at >= WEEK - 1) means.push(sum / WEEK);
  });
  return means;
}
