import { countOf, formatCount } from "@/lib/format";
import type { ImportOutcome } from "./outcome";

const REASONS_SHOWN = 5;

/** What an import did, in lines for people. */
export function describeOutcome(outcome: ImportOutcome, { isDryRun = false } = {}): string[] {
  const { read, added, updated, closed, rejected, doubts, samplesRemoved, notes } = outcome;
  const same = outcome.unchanged ?? read - added - updated - rejected.length;
  const counts = [
    `${countOf(read, "row")} read`,
    `${formatCount(added)} added`,
    `${formatCount(updated)} updated`,
    `${formatCount(same)} unchanged`,
    `${formatCount(closed)} closed`,
    `${formatCount(rejected.length)} rejected`,
  ];
  return [
    `${counts.join(", ")}.`,
    ...(samplesRemoved > 0
      ? [`Removed ${countOf(samplesRemoved, "sample listing")}, now that there are real ones.`]
      : []),
    ...notes,
    ...grouped("Rejected", rejected),
    ...grouped("Imported without what is in doubt", doubts),
    ...(isDryRun ? ["This was a dry run: nothing was changed."] : []),
  ];
}

function grouped(title: string, rows: { row: number; reason: string }[]): string[] {
  if (rows.length === 0) return [];
  const byReason = Object.entries(Object.groupBy(rows, ({ reason }) => reason))
    .map(([reason, group = []]) => ({ reason, rows: group.map(({ row }) => row) }))
    .sort((a, b) => b.rows.length - a.rows.length);
  const lines = byReason.slice(0, REASONS_SHOWN).map(({ reason, rows }) => {
    const first = rows.slice(0, 3).join(", ");
    return `  ${countOf(rows.length, "row")} (${first}${rows.length > 3 ? ", …" : ""}): ${reason}`;
  });
  const more = byReason.length - REASONS_SHOWN;
  return [`${title}:`, ...lines, ...(more > 0 ? [`  and ${countOf(more, "other reason")}`] : [])];
}
