import { formatMoney } from "@/lib/format";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { Judgement, PlaceVerdict, Verdict } from "./comparison";
import type { Difference } from "./difference";
import type { PlaceCode } from "./figures";
import { placeWords } from "./verdict";

/** The judgement as a heading. */
const HEADINGS: Record<Judgement, string> = {
  "too-few": "Too few filings to tell",
  "no-difference": "No significant difference",
  "too-few-alike": "Apart as offered; too few to compare like for like",
  "not-the-title": "Where and for whom, not the title",
  "mostly-not-the-title": "Mostly where and for whom, partly the title",
  "mostly-the-title": "Mostly the title, partly where and for whom",
  "the-title": "The title, or what goes with it",
  "turned-round": "Where and for whom outweigh the title",
};

export function headingOf({ judgement }: Verdict): string {
  return HEADINGS[judgement];
}

/** Why that is the judgement, in two sentences with the figures. */
export function reasonsOf(verdict: Verdict): string {
  const { one, other, place, asOffered, likeForLike, judgement } = verdict;
  const [ones, others] = [pluralOf(one), pluralOf(other)];
  const where = `in ${placeWords(place)}`;
  if (!asOffered)
    return `Fewer than ten filings of ${ones} or of ${others} ${where} hold a figure, so nothing can be said.`;
  if (judgement === "no-difference")
    return `The middle offer to ${ones} ${where} lies ${percent(asOffered.part)} from that to ${others}, but the 95% interval runs from ${signed(asOffered.partInterval.low)} to ${signed(asOffered.partInterval.high)}: samples of this size could differ so much by chance.`;
  const offered = `The middle offer to ${ones} ${where} is ${percent(asOffered.part)} ${moreOrLess(asOffered)} than that to ${others}.`;
  if (!likeForLike)
    return `${offered} Too few of them could be set against other filings of the same state and occupation to say why.`;
  if (judgement === "not-the-title")
    return `${offered} Set against filings of the same state and occupation, the two are ${percent(likeForLike.part)} apart, within what chance gives.`;
  return `${offered} Set against filings of the same state and occupation, it is ${percent(likeForLike.part)} ${moreOrLess(likeForLike)}.`;
}

/** The page's title: "Back-end engineer or back-end developer: 12% apart like for like, not 49%". */
export function comparisonTitle(verdict: Verdict): string {
  const { one, other, asOffered, likeForLike, judgement } = verdict;
  const pair = `${labelOf(one)} or ${inSentence(labelOf(other))}`;
  if (!asOffered) return `${pair}: too few filings to tell`;
  if (judgement === "no-difference") return `${pair}: no significant difference`;
  if (!likeForLike) return `${pair}: ${percent(asOffered.part)} apart as offered`;
  if (judgement === "not-the-title")
    return `${pair}: ${percent(asOffered.part)} apart as offered, not significantly like for like`;
  return `${pair}: ${percent(likeForLike.part)} apart like for like, ${
    percent(likeForLike.part) === percent(asOffered.part)
      ? "as offered, too"
      : `not ${percent(asOffered.part)}`
  }`;
}

/** The judgement on two places as a heading: "Washington offers 40% more, and 25% more for its prices". */
export function placeHeadingOf({ one, other, asOffered, inPrices }: PlaceVerdict): string {
  const [here, there] = [placeLabel(one), placeLabel(other)];
  if (!asOffered) return `Too few filings in ${here} or ${there} to tell`;
  if (!asOffered.isSignificant) return "No significant difference";
  const more = asOffered.part > 0 ? here : there;
  const by = percent(asOffered.part > 0 ? asOffered.part : 1 / (1 + asOffered.part) - 1);
  if (!inPrices) return `${more} offers ${by} more`;
  if (!inPrices.isSignificant) return `${more} offers ${by} more, which its prices take up`;
  const isSame = asOffered.part > 0 === inPrices.part > 0;
  if (!isSame) return `${more} offers ${by} more, but it buys less`;
  const buys = percent(inPrices.part > 0 ? inPrices.part : 1 / (1 + inPrices.part) - 1);
  return `${more} offers ${by} more; in what it buys, ${buys} more`;
}

/** "$55,974 a year (95% interval $44,100 to $67,800)" */
export function amountWords({ amount, amountInterval: { low, high } }: Difference): string {
  return `${dollars(amount)} a year (95% interval ${dollars(low)} to ${dollars(high)})`;
}

/** "+49%" */
export function signed(part: number): string {
  const whole = Math.round(part * 100);
  if (whole === 0) return "0%";
  return `${whole > 0 ? "+" : "−"}${Math.abs(whole)}%`;
}

/** "the US", "NY" as in a table's head: the nation in full. */
export function placeLabel(place: PlaceCode): string {
  return place === "US" ? "United States" : placeWords(place).replace(/^the /, "");
}

export function labelOf(role: RoleSlug): string {
  return ROLES.find(({ slug }) => slug === role)?.label ?? role;
}

function pluralOf(role: RoleSlug): string {
  return ROLES.find(({ slug }) => slug === role)?.plural ?? role;
}

/** "Back-end developer" within a sentence; "QA engineer" and "DevOps engineer" keep their capitals. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]+(?![A-Z])/.test(label) && !/^[A-Z][a-z]+[A-Z]/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

function percent(part: number): string {
  return `${Math.abs(Math.round(part * 100))}%`;
}

function moreOrLess({ part }: Difference): string {
  return part >= 0 ? "more" : "less";
}

function dollars(amount: number): string {
  const whole = Math.round(amount);
  return whole < 0 ? `−${formatMoney(-whole)}` : formatMoney(whole);
}
