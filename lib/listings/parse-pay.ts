import { doubtAboutPay, type Pay, type PayPeriod } from "@/lib/pay";

/** `$`, `US$`, `CA$`, `CAD $`, `£`, `€` before a sum, which is `140,000`, `140K`, `45.50`, and a code after it. */
const SIGN = "(?:(USD|CAD|AUD|SGD|NZD|EUR|GBP|US|CA|C|AU|A|S|NZ)? ?([$£€]))";
const SUM = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2}\d*)?( ?[kK]\b)?(?![\d,.]*\d)`;
const PER = String.raw`(?: ?(?:\/|per|an?) ?(?:hour|hr|year|yr|annum|month|week|day)\b)?`;
const CODE = String.raw`(?: ?(USD|CAD|AUD|SGD|NZD|EUR|GBP)\b)?`;
const RANGE = new RegExp(`${SIGN} ?${SUM}${PER}${CODE} ?(?:-|to|and|through) ?${SIGN}? ?${SUM}${CODE}`, "g");
const SINGLE = new RegExp(`${SIGN} ?${SUM}${CODE}`, "g");

const PAY_WORD =
  /\b(?:salar(?:y|ies)|wages?|base pay|pay(?: is|:| range| rate| scale| band| transparency)?|compensation|rate|hourly|remuneration|earn)\b/gi;
/** Right before a single sum: "base salary for this role is $150,000". */
const STATES_ONE =
  /\b(?:salary|base pay|pay|pay rate|compensation|hourly rate|hourly wage|wage)(?: (?:for|of) (?:this|the) (?:role|position|job|opening))?(?: is| of|:| will be)?:? ?$/i;
/** Sums that aren't pay, in a sentence or right behind the sum. */
const OTHER_SUMS =
  /\b(?:revenues?|funding|raised|valuation|valued|ARR|ACV|TCV|GMV|AUM|series [a-h]|bonus(?:es)?|401|stipends?|allowances?|reimburse\w*|sign(?:ing|-on| on)|equity|RSUs?|stocks?|shares?|options|commissions?|OTE|on-target|target earnings|quotas?|deals?|pipeline|budgets?|referrals?|tuition|wellness|home office|insurance|coverage|grants?|loans?|invest\w*|spend\w*|sav(?:e|ed|ings)|customers?|contracts? (?:worth|value)|assets|per diem|premiums?|match(?:ing)?|donat\w*|fees?|costs?|prices?)\b/gi;
const RIGHT_BEHIND =
  /^\W{0,3}(?:USD )?(?:(?:in|of|for|as|worth of) )?(?:(?:annual|annually|yearly|monthly|year-end|target|additional|potential|performance|a|an|our|your) )*(?:revenue|funding|ARR|ACV|bonus|stipend|allowance|sign(?:ing|-on)|equity|RSU|stock|commission|OTE|on-target|quota|deal|million|billion|MM?\b|BN?\b|T\b|%|in variable|tuition|reimburse|credit|budget|home office|wellness|learning|savings|\+)/i;

const YEARLY_FROM = 20_000;

/**
 * Finds the pay in a description's words, when the source gives no figures: a range in a sentence or
 * under a heading about pay, or one sum that is said to be the salary. Several ranges, as by zone, give
 * the widest if they are paid alike and make one credible range; else nothing is found. `dollar` is the
 * currency of a "$" alone, by the place of the job; null passes those over. Better to find nothing than
 * a bonus or a fund.
 */
export function parsePayText(text: string, { dollar = "USD" }: { dollar?: string | null } = {}): Pay | null {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[ \u00a0\u202f\u2009]+/g, " ");
  const ranges = [...plain.matchAll(RANGE)].map((match) => rangeOf(match, plain, dollar));
  return widest(ranges.length > 0 ? ranges.filter((pay) => pay !== null) : singles(plain, dollar));
}

function rangeOf(match: RegExpMatchArray, text: string, dollar: string | null): Pay | null {
  const [whole, code1, sign1, sum1, cents1, k1, after1, code2, sign2, sum2, cents2, k2, after2] = match;
  if (sign2 !== undefined && sign2 !== sign1) return null;
  const max = sumOf(sum2, cents2, k2);
  // "$140-180K" means thousands at both ends.
  const min = sumOf(sum1, cents1, k1 ?? (k2 && Number(sum1) < 1000 ? k2 : undefined));
  const currency = currencyOf(sign1, [code1, after1, code2, after2], dollar);
  return payAt({ whole, index: match.index ?? 0, text, min, max, currency });
}

function singles(text: string, dollar: string | null): Pay[] {
  return [...text.matchAll(SINGLE)]
    .filter((match) => STATES_ONE.test(text.slice(Math.max(0, match.index - 80), match.index)))
    .map((match) => {
      const [whole, code, sign, digits, cents, k, after] = match;
      const sum = sumOf(digits, cents, k);
      return payAt({
        whole,
        index: match.index,
        text,
        min: sum,
        max: sum,
        currency: currencyOf(sign, [code, after], dollar),
      });
    })
    .filter((pay) => pay !== null);
}

type Candidate = {
  whole: string;
  index: number;
  text: string;
  min: number;
  max: number;
  currency: string | null;
};

function payAt({ whole, index, text, min, max, currency }: Candidate): Pay | null {
  const before = text.slice(Math.max(0, index - 240), index);
  const after = text.slice(index + whole.length, index + whole.length + 60);
  if (!currency || RIGHT_BEHIND.test(after) || !isAboutPay(before, whole + after)) return null;
  const period = periodOf(whole, before, after, max);
  const pay = period && { min, max, period, currency };
  return pay && !doubtAboutPay(pay) ? pay : null;
}

/** Whether the words before speak of pay, and of nothing else in money since; else the sum has to say its period. */
function isAboutPay(before: string, sumAndAfter: string): boolean {
  const sentence = before.split(/[.!?;] (?=[A-Z])|\n(?=[^\n]*\n[^\n]*\n)/).at(-1) ?? "";
  const payAt = lastIndex(sentence, PAY_WORD);
  const otherAt = lastIndex(sentence, OTHER_SUMS);
  if (otherAt > payAt) return false;
  if (payAt >= 0) return true;
  const [lineAfter = ""] = sumAndAfter.split("\n");
  return statedPeriod(lineAfter) !== null && lastIndex(lineAfter, OTHER_SUMS) < 0;
}

function periodOf(whole: string, before: string, after: string, max: number): PayPeriod | null {
  const stated = statedPeriod(whole) ?? statedPeriod(after.split(/[\n.;] ?/)[0] ?? "");
  if (stated) return stated;
  const near = before.slice(-120);
  if (max < 1000) return /\bhour(?:ly)?\b/i.test(near) ? "hour" : null;
  if (max < YEARLY_FROM) return /\bmonth(?:ly)?\b/i.test(near) ? "month" : null;
  return "year";
}

function statedPeriod(words: string): PayPeriod | null {
  const match =
    /(?:\/|\bper|\ban?|\beach) ?(hour|hr|year|yr|annum|month|week|day)\b|\b(hourly|annual|annually|yearly|monthly|weekly)\b/i.exec(
      words,
    );
  const word = (match?.[1] ?? match?.[2] ?? "").toLowerCase();
  if (!word) return null;
  if (word.startsWith("h")) return "hour";
  if (word.startsWith("m")) return "month";
  if (word.startsWith("w")) return "week";
  return word === "day" ? "day" : "year";
}

function currencyOf(
  sign: string | undefined,
  codes: (string | undefined)[],
  dollar: string | null,
): string | null {
  if (sign === "£") return "GBP";
  if (sign === "€") return "EUR";
  const code = codes.find(Boolean);
  const country = code?.slice(0, 2);
  if (!country) return dollar;
  return (
    { US: "USD", CA: "CAD", C: "CAD", AU: "AUD", A: "AUD", SG: "SGD", S: "SGD", NZ: "NZD" }[country] ?? null
  );
}

function sumOf(digits = "", cents = "", thousands?: string): number {
  const sum = Number(`${digits.replaceAll(",", "")}${cents}`) * (thousands ? 1000 : 1);
  return Math.round(sum * 100) / 100;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function widest(pays: Pay[]): Pay | null {
  const [first] = pays;
  if (!first) return null;
  const currency = pays.some((pay) => pay.currency === "USD") ? "USD" : first.currency;
  const alike = pays.filter((pay) => pay.currency === currency);
  const period = alike[0]?.period ?? first.period;
  if (alike.some((pay) => pay.period !== period)) return null;
  const min = Math.min(...alike.map((pay) => pay.min));
  const max = Math.max(...alike.map((pay) => pay.max));
  const pay = { min, max, period, currency };
  return doubtAboutPay(pay) ? null : pay;
}
