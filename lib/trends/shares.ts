import { monthsBefore } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { extremesOf } from "./changes";
import type { Point } from "./points";
import { valueOn } from "./rebase";
import { thinned } from "./thinned";
import type { Day, ShareKey } from "./vocabulary";

/** A share of postings, as it is drawn and told. */
export type ShareView = ReturnType<typeof shareView>;

type Share = { day: Day; value: number };

const WORDS: Record<ShareKey, { what: string; measure: string }> = {
  "remote-share": {
    what: "of postings offer remote work",
    measure: "Share of job postings in the United States that mention remote or hybrid work, all occupations",
  },
  "pay-stated": {
    what: "of software postings state their pay",
    measure: "Share of job postings for software development in the United States that state pay, by month",
  },
};

export function shareView(key: ShareKey, points: readonly Point[]) {
  const { what, measure } = WORDS[key];
  const known = points.flatMap(([day, value]): Share[] => (value === null ? [] : [{ day, value }]));
  const [first, newest] = [known[0], known.at(-1)];
  const high = extremesOf(points)?.high;
  const drawn = thinned(points, new Set([high?.day, newest?.day]));
  return {
    key,
    measure,
    finding: newest
      ? `${per(newest.value)} ${what}${changeWords(points, newest)}`
      : `No figures of how many ${what.slice(3)}`,
    lines: [{ key, label: measure, tone: 1 as const, points: drawn }],
    range: { from: first?.day ?? "2020-01-01", to: newest?.day ?? "2020-01-02" },
    notes: high && newest ? notesOf(high, newest) : [],
    label:
      first && newest
        ? `${per(first.value)} on ${formatDay(first.day)}, ${per(newest.value)} on ${formatDay(newest.day)}`
        : "No figures",
    rows: drawn.filter(([day]) => day.endsWith("-01") || day === newest?.day).toReversed(),
    newest: newest?.day ?? null,
  };
}

/** ", 0.4 points more than a year before" */
function changeWords(points: readonly Point[], { day, value }: Share): string {
  const before = valueOn(points, monthsBefore(day, 12));
  if (before === null) return "";
  const difference = value - before;
  if (Math.abs(difference) < 0.05) return ", as many as a year before";
  return `, ${Math.abs(difference).toFixed(1)} points ${difference > 0 ? "more" : "fewer"} than a year before`;
}

/** The highest by its month, and the newest, unless they are the same. */
function notesOf(high: Share, newest: Share) {
  const note = { isAbove: true, tone: 1 as const };
  const last = { ...newest, ...note, words: per(newest.value) };
  if (high.day === newest.day) return [last];
  return [{ ...high, ...note, words: `${per(high.value)} in ${formatMonth(high.day.slice(0, 7))}` }, last];
}

function per(value: number): string {
  return `${value.toFixed(1)}%`;
}
