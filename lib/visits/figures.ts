import { dayIn, dayNumber, dayOf } from "@/lib/days";

/** How far back figures go, today included. */
export const DAYS = 30;

export type Visits = { views: number; visitors: number; applyClicks: number };
/** People who applied, and how many of them came so far or further. */
export type Reached = { applications: number; screened: number; offered: number; hired: number };
export type DayFigures = Visits & Reached & { day: string };
/** From looking to being hired: what each step counts, in their order. */
export type Funnel = Visits & Reached;

/** People the company owes a word, and the most days that one of them has waited. */
export type Waiting = { people: number; longestDays: number };

const NOTHING: Funnel = {
  ...{ views: 0, visitors: 0, applyClicks: 0 },
  ...{ applications: 0, screened: 0, offered: 0, hired: 0 },
};

/** The days (UTC) that figures are of, in order. */
export function daysUpTo(now: Date): string[] {
  const last = dayNumber(dayIn(now));
  return Array.from({ length: DAYS }, (_, at) => dayOf(last - DAYS + 1 + at));
}

/** Every day once: nothing counted is zero and no gap, since we counted. */
export function byDay(
  days: readonly string[],
  counted: readonly (Partial<Funnel> & { day: string })[],
): DayFigures[] {
  const found = new Map(days.map((day) => [day, { ...NOTHING, day }]));
  for (const { day, ...figures } of counted) {
    const held = found.get(day);
    if (held) found.set(day, { ...sum(held, figures), day });
  }
  return [...found.values()];
}

/** All days together. Visitors are counted once a day, so who comes on two is two. */
export function funnelOf(days: readonly DayFigures[]): Funnel {
  return days.reduce(sum, NOTHING);
}

/** Days from then to now, counted in UTC days as everywhere on the board. */
export function daysSince(then: Date, now: Date): number {
  const [from, to] = [then, now].map((at) => dayNumber(dayIn(at)));
  return Math.max(0, (to ?? 0) - (from ?? 0));
}

function sum(one: Funnel, other: Partial<Funnel>): Funnel {
  const keys = Object.keys(NOTHING) as (keyof Funnel)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + (other[key] ?? 0)])) as Funnel;
}
