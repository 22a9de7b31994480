import type { LintedPosting } from "./posting";
import { FIELD_OF, type MustShow, type PayLaw, type PostingField } from "./vocabulary";

/** One thing that a law asks a posting to show, and whether this posting shows it. */
export type Asked = {
  what: MustShow;
  /** "the good-faith minimum and maximum", "the date applications close" */
  words: string;
  status: "met" | "missing" | "unclear";
  /** What to do about it, in a sentence; null where it is met. */
  mend: string | null;
  field: PostingField;
};

/** What a law asks for, in its order. Nothing of a law that asks nothing of postings. */
export function askedOf(law: PayLaw, posting: LintedPosting, today: string): Asked[] {
  return law.mustShow.map(({ what, words }) => ({
    what,
    words: WORDS[what](words),
    ...CHECKS[what](posting, law, today),
    field: FIELD_OF[what],
  }));
}

type Answer = Pick<Asked, "status" | "mend">;

const MET: Answer = { status: "met", mend: null };
const missing = (mend: string): Answer => ({ status: "missing", mend });
const unclear = (mend: string): Answer => ({ status: "unclear", mend });

/** In the words of the law's summary for the range, since these differ; in ours for the others. */
const WORDS: Record<MustShow, (words: string) => string> = {
  range: (words) => `the ${words}`,
  "hourly-or-range": (words) => `the ${words}`,
  benefits: (words) => words,
  "other-pay": (words) => words.replace("compensation", "pay"),
  deadline: () => "the date applications close",
  description: () => "the job description, if there is one",
};

const CHECKS: Record<MustShow, (posting: LintedPosting, law: PayLaw, today: string) => Answer> = {
  range: checkRange,
  "hourly-or-range": checkRange,
  benefits: checkBenefits,
  "other-pay": checkOtherPay,
  deadline: checkDeadline,
  description: ({ description }) =>
    description.trim() ? MET : missing("Add the job description, if there is one."),
};

function checkRange({ pay, isOpenEnded }: LintedPosting, law: PayLaw): Answer {
  if (!pay) return missing("State the pay.");
  if (isOpenEnded)
    return law.isOpenEndBarred
      ? missing("State both ends of the range.")
      : unclear("State both ends of the range: one alone may not do.");
  const isRange = pay.min > 0 && pay.min <= pay.max;
  return isRange ? MET : unclear("State a range from the least to the most.");
}

/** A benefit by its name, an address where they are listed, or that there are none. "Great benefits" names none. */
const BENEFIT =
  /\b(?:health|healthcare|medical|dental|vision|insurance|401\s?\(?k\)?|403\s?\(?b\)?|retirement|pension|pto|vacation|holidays?|(?:paid|parental|family|sick|medical|maternity|paternity) (?:time off|leave|days)|time off|wellness|commuter|tuition|hsa|fsa|childcare|no benefits|none)\b|https?:\/\//i;

/** Pay beside the salary, or that there is none. */
const OTHER_PAY =
  /\b(?:bonus(?:es)?|commissions?|equity|stock|shares|rsus?|options|esop|espp|profit[- ]sharing|overtime pay|stipends?|ote|tips|no other (?:pay|compensation))\b/i;

function checkBenefits({ benefits, description }: LintedPosting): Answer {
  if (BENEFIT.test(benefits)) return MET;
  if (benefits.trim()) return unclear("Name the benefits, or say that there are none.");
  return BENEFIT.test(description)
    ? unclear("The description seems to name benefits: name all of them with the pay.")
    : missing("Name the benefits, or say that there are none.");
}

function checkOtherPay({ otherPay, benefits, description }: LintedPosting): Answer {
  if (otherPay.trim() || OTHER_PAY.test(benefits)) return MET;
  if (benefits.trim() || OTHER_PAY.test(description))
    return unclear("Name bonus, commission and equity with the pay, or say that there is no other pay.");
  return missing("Name bonus, commission and equity, or say that there is no other pay.");
}

/** Applications may be taken without an end, which the posting has to say. */
const WITHOUT_END = /\b(?:rolling basis|ongoing basis|until (?:the (?:role|position|job) is )?filled)\b/i;

function checkDeadline({ closesOn, description }: LintedPosting, _: PayLaw, today: string): Answer {
  if (closesOn) return closesOn >= today ? MET : unclear("Applications closed on a day that is over.");
  return WITHOUT_END.test(description)
    ? unclear("The description says that applications are taken without an end: state a day if there is one.")
    : missing("State the day on which applications close.");
}
