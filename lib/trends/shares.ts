import { monthsBefore } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { type Extreme, extremesOf } from "./changes";
import type { Point } from "./points";
import { valueOn } from "./rebase";
import { thinned } from "./thinned";
import type { Day, ShareKey } from "./vocabulary";

/** A share of postings, as it is drawn and told. */
export type ShareView = ReturnType<typeof shareView>;

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
  const known = points.flatMap(([day, value]): Extreme[] => (value === null ? [] : [{ day, value }]));
  const [first, newest] = [known[0], known.at(-1)];
  const extremes = extremesOf(points);
  const kept = new Set(
    [extremes?.high.day, extremes?.low.day, newest?.day].filter((day) => day !== undefined),
  );
  const drawn = thinned(points, kept);
  return {
    key,
    measure,
    finding: newest
      ? `${per(newest.value)} ${what}${changeWords(points, newest)}`
      : `No figures of how many ${what.slice(3)}`,
    lines: [{ key, label: measure, tone: 1 as const, points: drawn }],
    range: { from: first?.day ?? "2020-01-01", to: newest?.day ?? "2020-01-02" },
    notes: notesOf(extremes?.high, newest),
    label:
      first && newest
        ? `${per(first.value)} on ${formatDay(first.day)}, ${per(newest.value)} on ${formatDay(newest.day)}`
        : "No figures",
    rows: drawn.filter(([day]) => day.endsWith("-01") || day === newest?.day).toReversed(),
    newest: newest?.day ?? null,
  };
}

/** ", 0.4 points more than a year before" */
function changeWords(points: readonly Point[], { day, value }: { day: Day; value: number }): string {
  const before = valueOn(points, monthsBefore(day, 12));
  if (before === null) return "";
  const difference = value - before;
  if (Math.abs(difference) < 0.05) return ", as many as a year before";
  return `, ${Math.abs(difference).toFixed(1)} points ${difference > 0 ? "more" : "fewer"} than a year before`;
}

function notesOf(high: Extreme | undefined, newest: Extreme | undefined) {
  return [high, newest === high ? undefined : newest].flatMap((each) =>
    each
      ? [
          {
            ...each,
            words: `${per(each.value)}${each === high ? ` in ${formatDay(each.day).replace(/^\d+ /, "")}` : ""}`,
            isAbove: true,
            tone: 1 as const,
          },
        ]
      : [],
  );
}

function per(value: number): string {
  return `${value.toFixed(1)}%`;
}
