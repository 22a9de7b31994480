import type { Pay } from "@/lib/pay";

/** "1,066" */
export function formatCount(n: number): string {
  return n.toLocaleString("en-US");
}

/** "1 listing", "1,066 listings" */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}

/** "$150,000", "€58,000", "$17.50": cents only where there are any. */
export function formatMoney(amount: number, currency = "USD"): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** "$142k", for axes and bands; never in tables. */
export function formatThousands(amount: number): string {
  return `$${formatCount(Math.round(amount / 1000))}k`;
}

/** "$223,000–$268,000", or one figure where both ends are the same. */
export function formatPayRange({ min, max, currency }: Pick<Pay, "min" | "max" | "currency">): string {
  if (min === max) return formatMoney(min, currency);
  return `${formatMoney(min, currency)}–${formatMoney(max, currency)}`;
}

/** "5 August 2026", in UTC, so that the server and every browser say the same. */
export function formatDay(instant: string | Date): string {
  return new Date(instant).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** "May 2025" from "2025-05". */
export function formatMonth(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

const DAY = 86_400_000;

/** "today", "3 days ago", "5 weeks ago", "4 months ago", counted in UTC days up to `asOf`. */
export function formatAge(instant: string, asOf: string): string {
  const days = Math.max(0, Math.floor(Date.parse(asOf) / DAY) - Math.floor(Date.parse(instant) / DAY));
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 21) return `${days} days ago`;
  if (days < 60) return `${Math.round(days / 7)} weeks ago`;
  if (days < 730) return `${Math.round(days / 30.44)} months ago`;
  return `${Math.round(days / 365.25)} years ago`;
}
