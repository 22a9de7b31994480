import { formatMoney } from "@/lib/format-money";

/**
 * How wide a range is. `explain`: so wide that it has to be explained, and listings say "wide range". Beyond 1.5 and
 * 2.5 times the least, our own bounds: a range of one role at one level is rarely wider than half its lower end.
 */
export type RangeHonesty = {
  verdict: "fair" | "wide" | "explain";
  /** The most over the least. */
  ratio: number;
  /** "$40,000, 24% of the lower end" */
  width: string;
  /** What to do; null where it is fair. */
  sentence: string | null;
};

/** What a listing says of a range that has to be explained. */
export const WIDE_RANGE = "wide range";

/** Whether it has to be explained, wherever the listing came from. */
export function isTooWide(pay: { min: number; max: number }): boolean {
  return rangeHonesty(pay)?.verdict === "explain";
}

/** Null where there is no pay, or none that is a range: above zero, its least not above its most. */
export function rangeHonesty(
  pay: { min: number; max: number; currency?: string } | null,
): RangeHonesty | null {
  if (!pay || !(pay.min > 0 && pay.min <= pay.max)) return null;
  const { min, max, currency } = pay;
  const ratio = max / min;
  const verdict = verdictOf(min, max);
  const percent = Math.round(((max - min) * 100) / min);
  return {
    verdict,
    ratio,
    width: min === max ? "One figure" : `${formatMoney(max - min, currency)}, ${percent}% of the lower end`,
    sentence: SENTENCES[verdict](timesWords(ratio, verdict)),
  };
}

/** In whole cents, so that a range of just 1.5 times stays one. */
function verdictOf(min: number, max: number): RangeHonesty["verdict"] {
  const [least, most] = [Math.round(min * 100), Math.round(max * 100)];
  if (most * 2 > least * 5) return "explain";
  return most * 2 > least * 3 ? "wide" : "fair";
}

/** "1.8"; rounded up where it would otherwise read as the bound that it passes. */
function timesWords(ratio: number, verdict: RangeHonesty["verdict"]): string {
  const bound = { fair: 0, wide: 1.5, explain: 2.5 }[verdict];
  const tenths = Math.round(ratio * 10) / 10;
  return tenths <= bound ? `just over ${bound}` : String(tenths);
}

const SENTENCES: Record<RangeHonesty["verdict"], (times: string) => string | null> = {
  fair: () => null,
  wide: (times) =>
    `The most is ${times} times the least. Narrow it to what you would pay for this role, or post a role for each level.`,
  explain: (times) =>
    `The most is ${times} times the least. Say why, or narrow it: the listing is marked “${WIDE_RANGE}”.`,
};
