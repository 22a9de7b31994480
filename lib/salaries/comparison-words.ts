import { roleLabel } from "@/lib/listings/active-filters";
import type { Comparison, Judgement, PlaceVerdict, Verdict } from "./comparison";
import type { Difference } from "./difference";
import type { PlaceCode } from "./figures";
import { pluralOf } from "./priced-roles";
import { formatChange, formatDollars, formatPart, listed } from "./sentences";
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
    return `The middle offer to ${ones} ${where} lies ${formatPart(asOffered.part)} from that to ${others}, but the 95% interval runs from ${formatChange(asOffered.partInterval.low)} to ${formatChange(asOffered.partInterval.high)}: samples of this size could differ so much by chance.`;
  const offered = `The middle offer to ${ones} ${where} is ${formatPart(asOffered.part)} ${moreOrLess(asOffered)} than that to ${others}.`;
  if (!likeForLike)
    return `${offered} Too few of them could be set against other filings of the same state and occupation to say why.`;
  if (judgement === "not-the-title")
    return `${offered} Set against filings of the same state and occupation, the two are ${formatPart(likeForLike.part)} apart, within what chance gives.`;
  return `${offered} Set against filings of the same state and occupation, it is ${formatPart(likeForLike.part)} ${moreOrLess(likeForLike)}.`;
}

/** The page's title: "Back-end engineer or back-end developer: 12% apart like for like, not 49%". */
export function comparisonTitle(verdict: Verdict): string {
  const { one, other, asOffered, likeForLike, judgement } = verdict;
  const pair = `${roleLabel(one)} or ${inSentence(roleLabel(other))}`;
  if (!asOffered) return `${pair}: too few filings to tell`;
  if (judgement === "no-difference") return `${pair}: no significant difference`;
  if (!likeForLike) return `${pair}: ${formatPart(asOffered.part)} apart as offered`;
  if (judgement === "not-the-title")
    return `${pair}: ${formatPart(asOffered.part)} apart as offered, not significantly like for like`;
  return `${pair}: ${formatPart(likeForLike.part)} apart like for like, ${
    formatPart(likeForLike.part) === formatPart(asOffered.part)
      ? "as offered, too"
      : `not ${formatPart(asOffered.part)}`
  }`;
}

/** The judgement on two places as a heading: "Washington offers 40% more, and 25% more for its prices". */
export function placeHeadingOf({ one, other, asOffered, inPrices }: PlaceVerdict): string {
  const [here, there] = [placeLabel(one), placeLabel(other)];
  if (!asOffered) return `Too few filings in ${here} or ${there} to tell`;
  if (!asOffered.isSignificant) return "No significant difference";
  const more = asOffered.part > 0 ? here : there;
  const by = formatPart(asOffered.part > 0 ? asOffered.part : 1 / (1 + asOffered.part) - 1);
  if (!inPrices) return `${more} offers ${by} more`;
  if (!inPrices.isSignificant) return `${more} offers ${by} more, which its prices take up`;
  const isSame = asOffered.part > 0 === inPrices.part > 0;
  if (!isSame) return `${more} offers ${by} more, but it buys less`;
  const buys = formatPart(inPrices.part > 0 ? inPrices.part : 1 / (1 + inPrices.part) - 1);
  return `${more} offers ${by} more; in what it buys, ${buys} more`;
}

/** The page's title for one role in one place or several: "Back-end engineer: Washington offers 40% more". */
export function placesTitle({ roles, places }: Comparison, verdicts: readonly PlaceVerdict[]): string {
  const [verdict] = verdicts;
  const [who] = roles;
  if (!verdict || !who)
    return `What ${listed(roles.map(pluralOf))} are offered in ${listed(places.map((place) => placeWords(place)))}`;
  const heading = placeHeadingOf(verdict).replace(/^(No|Too)\b/, (word) => word.toLowerCase());
  return `${roleLabel(who)} in ${placeLabel(verdict.one)} or ${placeLabel(verdict.other)}: ${heading}`;
}

/** "$55,974 a year (95% interval $44,100 to $67,800)" */
export function amountWords({ amount, amountInterval: { low, high } }: Difference): string {
  return `${dollars(amount)} a year (95% interval ${dollars(low)} to ${dollars(high)})`;
}

/** "the US", "NY" as in a table's head: the nation in full. */
export function placeLabel(place: PlaceCode): string {
  return place === "US" ? "United States" : placeWords(place).replace(/^the /, "");
}

/** "Back-end developer" within a sentence; "QA engineer" and "DevOps engineer" keep their capitals. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]+(?![A-Z])/.test(label) && !/^[A-Z][a-z]+[A-Z]/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

function moreOrLess({ part }: Difference): string {
  return part >= 0 ? "more" : "less";
}

function dollars(amount: number): string {
  // The joiner keeps the sign on the figure's line.
  return amount < 0 ? `−\u2060${formatDollars(-amount)}` : formatDollars(amount);
}
