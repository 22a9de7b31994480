import { countOf, formatAge, formatCount } from "@/lib/format";

const MINUTE_MS = 60_000;

export type FeedState = {
  lastAt: string | null;
  nextAt: string;
  lastResult: { read: number; added: number; updated: number; closed: number; rejected: number } | null;
  lastError: string | null;
};

/** What the last reading of a board did, and when: "Read 34, added 2, closed 1, 3 hours ago." */
export function describeFeed({ lastAt, lastResult, lastError }: FeedState, asOf: string): string {
  if (!lastAt) return "Not read yet; that takes ten minutes at most.";
  const ago = timeSince(lastAt, asOf);
  if (lastError || !lastResult) return `Could not be read ${ago}: ${lastError ?? "nobody knows why."}`;
  const { read, added, updated, closed, rejected } = lastResult;
  const counts = [
    `Read ${formatCount(read)}`,
    added > 0 && `added ${formatCount(added)}`,
    updated > 0 && `changed ${formatCount(updated)}`,
    closed > 0 && `closed ${formatCount(closed)}`,
    rejected > 0 && `could not make out ${formatCount(rejected)}`,
    added + updated + closed + rejected === 0 && "nothing new",
  ];
  return `${counts.filter(Boolean).join(", ")}, ${ago}.`;
}

/** "Next in 2 hours." */
export function describeNext({ nextAt, lastAt }: FeedState, asOf: string): string | null {
  if (!lastAt) return null;
  const minutes = Math.ceil((Date.parse(nextAt) - Date.parse(asOf)) / MINUTE_MS);
  return minutes <= 10 ? "Next within ten minutes." : `Next in ${inWords(minutes)}.`;
}

function timeSince(instant: string, asOf: string): string {
  const minutes = Math.floor((Date.parse(asOf) - Date.parse(instant)) / MINUTE_MS);
  if (minutes < 1) return "just now";
  return minutes < 24 * 60 ? `${inWords(minutes)} ago` : formatAge(instant, asOf);
}

function inWords(minutes: number): string {
  return minutes < 60 ? countOf(minutes, "minute") : countOf(Math.round(minutes / 60), "hour");
}
