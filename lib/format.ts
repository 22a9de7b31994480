import type { Pay } from "@/lib/pay";

// Making a formatter costs far more than using it, and a board writes hundreds of figures: made anew for
// each, they took a fifth of the processor time of `/jobs`.
const counts = new Intl.NumberFormat("en-US");
const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
// Where nobody writes months, nobody needs this.
const months = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
/** By currency and digits; there are only so many currencies. */
const money = new Map<string, Intl.NumberFormat>();

/** "1,066" */
export function formatCount(n: number): string {
  return counts.format(n);
}

/** "1 listing", "1,066 listings" */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}

/** "$150,000", "€58,000", "$17.50": cents only where there are any. */
export function formatMoney(amount: number, currency = "USD"): string {
  return moneyFormat(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
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
  return days.format(new Date(instant));
}

/** "May 2025" from "2025-05". */
export function formatMonth(month: string): string {
  return months.format(new Date(`${month}-01T00:00:00Z`));
}

const DAY = 86_400_000;

/** "today", "3 days ago", "5 weeks ago", "4 months ago", counted in UTC days up to `asOf`. */
export function formatAge(instant: string, asOf: string): string {
  const age = Math.max(0, Math.floor(Date.parse(asOf) / DAY) - Math.floor(Date.parse(instant) / DAY));
  if (age === 0) return "today";
  if (age === 1) return "yesterday";
  if (age < 21) return `${age} days ago`;
  if (age < 60) return `${Math.round(age / 7)} weeks ago`;
  return `${Math.round(age / 30.44)} months ago`;
}

function moneyFormat(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const known = money.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  money.set(key, format);
  return format;
}
