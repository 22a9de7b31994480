import { formatMoney } from "@/lib/format-money";
import { annualise, type PayPeriod } from "@/lib/pay";
import { type PayPoints, payStanding } from "./percentile";
import { formatDollars, ordinal } from "./sentences";

/** What a market is set against an offer for: its points, and how to name it. Small, since it goes to the browser. */
export type OfferMarket = {
  points: PayPoints;
  /** The survey's top code, where a missing point lies at or above it; null where none does. */
  cap: number | null;
  /** "offers filed for back-end engineers in Washington" */
  what: string;
  /** Source, vintage and how many stand behind it. */
  source: string;
};

/** How the pay of an offer may be typed. */
export const OFFER_PERIODS = [
  { value: "hour", label: "an hour" },
  { value: "month", label: "a month" },
  { value: "year", label: "a year" },
] as const satisfies readonly { value: PayPeriod; label: string }[];
export type OfferPeriod = (typeof OFFER_PERIODS)[number]["value"];

export type ReadOffer =
  | { annual: number; amount: number; per: OfferPeriod; error: null }
  | { annual: null; error: string };

/** A year's pay outside of these is a slip of the period. US dollars. */
const CREDIBLE = { least: 8_000, most: 2_000_000 };

/** Reads what was typed: "170,000", "$85.50", "170k". What can't be true is an error that says how to mend it. */
export function readOffer(pay: string, per: string): ReadOffer {
  const period = OFFER_PERIODS.find(({ value }) => value === per);
  if (!period) return { annual: null, error: "Choose whether that is an hour, a month or a year." };
  const amount = readAmount(pay);
  if (amount === null) return { annual: null, error: "Type the pay as a number, such as 150,000 or 72.50." };
  const annual = annualise(amount, period.value);
  if (annual < CREDIBLE.least || annual > CREDIBLE.most) {
    const other = annual < CREDIBLE.least ? "an hour or a month" : "a year";
    return {
      annual: null,
      error: `${formatMoney(amount)} ${period.label} comes to ${formatDollars(annual)} a year. Is it ${other}?`,
    };
  }
  return { annual, amount, per: period.value, error: null };
}

export type OfferAnswer = { judgement: string; rest: string; overMedian: string | null; source: string };

/** Where a year's pay stands in a market, in words: a judgement, what it is of, and how far from the median. */
export function answerOffer(annual: number, { points, cap, what, source }: OfferMarket): OfferAnswer {
  const standing = payStanding(annual, points, cap);
  const answer = { rest: what, overMedian: distance(annual, points.median), source };
  if (standing.kind === "at") {
    const percentile = Math.round(standing.percentile);
    return { ...answer, judgement: `About the ${ordinal(percentile)} percentile`, rest: `of ${what}` };
  }
  if (standing.kind === "below")
    return { ...answer, judgement: `Below ${most(100 - standing.percentile)}`, rest: what };
  if (standing.kind === "above")
    return { ...answer, judgement: `Above ${most(standing.percentile)}`, rest: what };
  if (standing.kind === "within") {
    const judgement = `Between the ${ordinal(standing.from)} and the ${ordinal(standing.to)} percentile`;
    return { ...answer, judgement, rest: `of ${what}; the survey's cap hides where` };
  }
  if (standing.kind === "capped") {
    const judgement = `At or above the survey's cap of ${formatDollars(standing.cap)}`;
    return { ...answer, judgement, rest: `for ${what}: it can't say more` };
  }
  return { ...answer, judgement: "No figure to set it against", rest: `for ${what}` };
}

/** "nine in ten" for 90 */
function most(percentile: number): string {
  const words: Record<number, string> = {
    90: "nine in ten",
    75: "three in four",
    50: "half",
    25: "one in four",
    10: "one in ten",
  };
  return words[percentile] ?? `${percentile}%`;
}

function distance(annual: number, median: number | null): string | null {
  if (median === null) return null;
  const away = Math.round(annual - median);
  if (away === 0) return "that is the median";
  return `${formatDollars(Math.abs(away))} ${away > 0 ? "over" : "under"} the median`;
}

/** A number with thousands commas, a dollar sign or a "k"; null for anything else and for nothing at all. */
function readAmount(words: string): number | null {
  const plain = words
    .trim()
    .replace(/^(?:US)?\$\s*/i, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/\s+/g, "");
  const [, digits, thousands] = /^(\d{1,9}(?:\.\d{1,4})?)(k)?$/i.exec(plain) ?? [];
  if (digits === undefined) return null;
  const amount = Number(digits) * (thousands ? 1000 : 1);
  return amount > 0 ? amount : null;
}
