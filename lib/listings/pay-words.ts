import { formatPayRange } from "@/lib/format-money";
import type { ListingCard, StatedPay } from "./board";
import { isTooWide, WIDE_RANGE } from "./range-honesty";

/** A stated pay in words, worded here so that the browser needs no formats of money. */
export function payWords(pay: StatedPay | null): ListingCard["labels"]["pay"] {
  if (!pay) return null;
  const { period, annualMin, annualMax } = pay;
  const isYearly = period === "year" || annualMin === null || annualMax === null;
  return {
    amount: formatPayRange(pay),
    per: `${period === "hour" ? "an hour" : `a ${period}`}${isTooWide(pay) ? `, ${WIDE_RANGE}` : ""}`,
    yearly: isYearly
      ? null
      : `about ${formatPayRange({ min: Math.round(annualMin), max: Math.round(annualMax), currency: "USD" })} a year`,
  };
}
