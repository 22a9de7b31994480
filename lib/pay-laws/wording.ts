import type { MustShow } from "./vocabulary";

/** What is asked, in short. */
export const NOUNS: Record<MustShow, string> = {
  range: "the pay range",
  "hourly-or-range": "the hourly rate or range",
  benefits: "the benefits",
  "other-pay": "other pay",
  deadline: "the closing date",
  description: "the description",
};

const list = new Intl.ListFormat("en-GB");

/** "a, b and c" */
export function inWords(parts: readonly string[]): string {
  return list.format(parts);
}

export function isOrAre(nouns: readonly string[]): "is" | "are" {
  return nouns.length > 1 || nouns[0] === NOUNS.benefits ? "are" : "is";
}
