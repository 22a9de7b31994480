import { formatCount, formatDay } from "@/lib/format";
import type { StateCode } from "@/lib/places/vocabulary";
import type { Day, SeriesKey } from "./vocabulary";

/** A day on which a series may step without listings having moved, and why. */
export type Break = { series: SeriesKey; day: Day; what: string };

/**
 * The days from which postings in a state have to state pay. Published summaries, gathered in November 2026;
 * `isChecked`: in a source that was read.
 */
const PAY_LAWS: { state: StateCode; day: Day; law: string; isChecked: boolean }[] = [
  { state: "CO", day: "2021-01-01", law: "Equal Pay for Equal Work Act", isChecked: false },
  { state: "CA", day: "2023-01-01", law: "SB 1162", isChecked: false },
  { state: "WA", day: "2023-01-01", law: "EPOA", isChecked: true },
  { state: "NY", day: "2023-09-17", law: "Labor Law 194-b", isChecked: true },
  { state: "HI", day: "2024-01-01", law: "pay range law", isChecked: true },
  { state: "DC", day: "2024-06-30", law: "pay range law", isChecked: true },
  { state: "MD", day: "2024-10-01", law: "pay range law", isChecked: false },
  { state: "IL", day: "2025-01-01", law: "HB 3129", isChecked: true },
  { state: "MN", day: "2025-01-01", law: "pay range law", isChecked: false },
  { state: "NJ", day: "2025-06-01", law: "pay range law", isChecked: true },
  { state: "VT", day: "2025-07-01", law: "pay range law", isChecked: false },
  { state: "MA", day: "2025-10-29", law: "pay range law", isChecked: true },
  { state: "ME", day: "2026-01-01", law: "pay range law", isChecked: false },
];

/** Days on which employers in a state had to begin to state pay: some then withdrew postings, or reworded them. */
export function payLawBreaks(series: SeriesKey): Break[] {
  const state = /^(?:board-)?state-(..)$/.exec(series)?.[1];
  return PAY_LAWS.filter((law) => law.state === state).map(({ state: code, day, law, isChecked }) => ({
    series,
    day,
    what: `${code} pay law${law.startsWith("pay") ? "" : ` (${law})`}${isChecked ? "" : ", not confirmed by us"}`,
  }));
}

/** A board's listings that came or went with it: the level is linked, so the index doesn't step. */
export function linkWords({ joined, departed }: { joined: number; departed: number }): string {
  const came = joined > 0 ? `${formatCount(joined)} came with a new source` : "";
  const went = departed > 0 ? `${formatCount(departed)} went with theirs` : "";
  return [came, went].filter(Boolean).join(", ");
}

/** "17 September 2023: NY pay law" */
export function describeBreak({ day, what }: Break): string {
  return `${formatDay(day)}: ${what}`;
}
