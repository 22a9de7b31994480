import type { Random } from "@/db/seed/random";
import { Shares } from "./shares";

const DAY = 86_400_000;

/** How much is posted on a day of the week, from Sunday, and in a month, from January; the mean is about 1. */
const WEEKDAYS = [0.16, 1.18, 1.42, 1.36, 1.28, 1.12, 0.22];
const MONTHS = [1.14, 1.1, 1.08, 1.04, 1.02, 0.98, 0.94, 0.98, 1.04, 1.02, 0.9, 0.7];

/** Days: how far back past listings go, how long it took the board to grow e-fold, how long one stays open. */
const HISTORY = 5 * 365;
const GROWTH = 1_200;
const STAY = 40;
const LONGEST_STAY = 180;

/** When open listings were posted, as of `now`: oldest first. */
export function openDates(count: number, now: Date, random: Random): Date[] {
  const days = new Shares(daysBack(LONGEST_STAY, now, (age) => Math.exp(-age / STAY)));
  return drawn(count, days, now, random);
}

/** When past listings were posted, over five years in which the board grew: oldest first. */
export function pastDates(count: number, now: Date, random: Random): Date[] {
  const days = new Shares(daysBack(HISTORY, now, (age) => (age < 2 ? 0 : Math.exp(-age / GROWTH))));
  return drawn(count, days, now, random);
}

/** When a listing was closed: after four weeks in the middle, seldom after more than four months, never later than now. */
export function closingDate(postedAt: Date, now: Date, random: Random): Date {
  // Logarithmically normal, the normal from a sum of even chances.
  const normal = random.next() + random.next() + random.next() + random.next() - 2;
  const stay = Math.min(LONGEST_STAY, 28 * Math.exp(normal * 1.4)) * DAY;
  const most = now.getTime() - postedAt.getTime();
  return new Date(postedAt.getTime() + Math.floor(Math.min(stay, most * random.between(0.3, 1))));
}

function* daysBack(most: number, now: Date, ageWeight: (age: number) => number): Generator<[Date, number]> {
  const today = Math.floor(now.getTime() / DAY) * DAY;
  for (let age = 0; age < most; age++) {
    const day = new Date(today - age * DAY);
    // What is left of today has not been posted yet.
    const part = age === 0 ? (now.getTime() - today) / DAY : 1;
    const rhythm = (WEEKDAYS[day.getUTCDay()] ?? 1) * (MONTHS[day.getUTCMonth()] ?? 1);
    yield [day, rhythm * ageWeight(age) * part];
  }
}

function drawn(count: number, days: Shares<Date>, now: Date, random: Random): Date[] {
  return Array.from({ length: count }, () => {
    const day = days.pick(random).getTime();
    const end = Math.min(day + DAY, now.getTime());
    // Working hours of North America, most often about 17:00 UTC.
    const hour = 12 + (random.next() + random.next()) * 5.5;
    const time = day + hour * 3_600_000;
    return new Date(Math.floor((time < end ? time : random.between(day, end)) / 1000) * 1000);
  }).sort((a, b) => a.getTime() - b.getTime());
}
