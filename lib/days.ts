/** A day in UTC, ISO 8601: `2020-02-01`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Whether words are a day that there is: 2023-02-29 is none. */
export function isDay(words: string): boolean {
  return /^(19|20)\d{2}-\d{2}-\d{2}$/.test(words) && dayOfWords(words) === words;
}

/** The same day so many months before, or the last of a month that is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

function dayOfWords(words: string): Day | null {
  const number = dayNumber(words);
  return Number.isNaN(number) ? null : dayOf(number);
}

/** The day of an instant, in UTC. */
export function dayIn(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}
