import { formatCount } from "@/lib/format";
import type { Pay } from "@/lib/pay";

// Apart from the other formats, so that the board, which is handed its amounts in words, does without.
/** By currency and digits; there are only so many currencies. */
const money = new Map<string, Intl.NumberFormat>();

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
