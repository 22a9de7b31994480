/** How long the page of a closed listing stays for those who come from a search engine or a bookmark. */
const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;

/**
 * Whether a closed listing's page is gone: ninety days after it closed, and at once where its company was suspended.
 * `closedAt` is an ISO 8601 instant.
 */
export function isGone(
  { closedAt, closedReason }: { closedAt: string | null; closedReason: string | null },
  now: Date,
): boolean {
  if (closedReason === "suspended") return true;
  return closedAt !== null && now.getTime() - Date.parse(closedAt) >= DAYS_KEPT * DAY_MS;
}
