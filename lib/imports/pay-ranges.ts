import { doubtAboutPay, type Pay, type PayPeriod } from "@/lib/pay";
import type { PayRange } from "./posting";

const PERIOD_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ["hour", /\bhour(?:ly|s)?\b|\bhr\b/],
  ["day", /\bdaily\b|\bper[ -]day\b|\b1 day\b|^day$/],
  ["week", /\bweekly\b|\bper[ -]week\b|\b1 week\b|^week$/],
  ["month", /\bmonth(?:ly)?\b/],
  ["year", /\byear(?:ly)?\b|\bannual(?:ly)?\b|\bannum\b|\byr\b/],
];
/** Twice a month, every other week: counted by none of our factors. */
const UNUSUAL_PERIOD =
  /\bsemi|\bbi-?(?:week|month)|\b(?:[2-9]|\d\d) (?:hour|day|week|month|year)s?\b|\bone-time\b/;

/** The period in a source's words: "1 YEAR", "per-hour-wage", "Annual Salary". Null where they name none of ours. */
export function periodFromWords(words: string | null | undefined): PayPeriod | null {
  const text = (words ?? "").toLowerCase();
  if (UNUSUAL_PERIOD.test(text)) return null;
  return PERIOD_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** An ISO 4217 code, or null where it is none. */
export function currencyFromWords(words: string | null | undefined): string | null {
  const code = (words ?? "").trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/**
 * One pay out of the ranges a source states: one range as it is, and several (a range a zone) as the
 * widest, if they are paid alike and make one credible range. US dollars come before other currencies,
 * which are other countries' ranges. Where no pay can be taken, `doubt` says why; where there is none, both are null.
 */
export function choosePay(ranges: PayRange[]): { pay: Pay | null; doubt: string | null } {
  const stated = ranges.filter((range) => range.min !== null || range.max !== null);
  if (stated.length === 0) return { pay: null, doubt: null };
  const pays = stated.map(wholePay).filter((pay) => pay !== null);
  const [first] = pays;
  if (!first) return { pay: null, doubt: missingPart(stated) };
  const currency = pays.some((pay) => pay.currency === "USD") ? "USD" : first.currency;
  const alike = pays.filter((pay) => pay.currency === currency);
  const period = alike[0]?.period ?? first.period;
  if (alike.some((pay) => pay.period !== period)) {
    return { pay: null, doubt: "the pay is stated by different periods" };
  }
  const reversed = alike.find((pay) => pay.min > pay.max);
  const widest = reversed ?? {
    min: Math.min(...alike.map((pay) => pay.min)),
    max: Math.max(...alike.map((pay) => pay.max)),
    period,
    currency,
  };
  const doubt = doubtAboutPay(widest);
  return doubt ? { pay: null, doubt } : { pay: widest, doubt: null };
}

function wholePay({ min, max, period, currency }: PayRange): Pay | null {
  const least = min ?? max;
  const most = max ?? min;
  if (least === null || most === null || !period || !currency) return null;
  return { min: least, max: most, period, currency };
}

function missingPart(ranges: PayRange[]): string {
  if (ranges.every((range) => !range.currency)) return "the pay has no currency";
  return "the pay has no period that is known";
}
