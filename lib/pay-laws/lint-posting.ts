import { type Asked, askedOf } from "./asked";
import { type Bound, boundOf, employersOf } from "./bound";
import type { LintedPosting } from "./posting";
import { reachOf } from "./reach";
import { type PayLaw, VERIFIED } from "./vocabulary";
import { inWords, isOrAre, NOUNS } from "./wording";

/** A law of a place that a posting touches: whether it binds, what it asks, what of that is there. */
export type LawFinding = Bound & {
  law: PayLaw;
  /** What ties the posting to it: "Denver, CO", "remote people in Colorado may apply". */
  because: string[];
  /** Empty where nothing is asked of postings. */
  asked: Asked[];
  /** "read at the source", "confirmed in part", "not yet confirmed by us" */
  verified: string;
  summary: string;
};

const ORDER: LawFinding["isBound"][] = ["yes", "likely", "no"];

/**
 * The laws of pay that a posting touches, those that bind first. `today` in UTC, `2026-11-30`. Information for
 * who writes the posting: nothing here judges whether a posting is lawful.
 */
export function lintPosting(posting: LintedPosting, laws: readonly PayLaw[], today: string): LawFinding[] {
  const findings = laws.flatMap((law) => {
    const reach = reachOf(law, posting);
    if (!reach) return [];
    const bound = boundOf(law, posting, reach, today);
    const asked = askedOf(law, posting, today);
    const summary = summaryOf(law, bound, asked);
    return [{ ...bound, law, because: reach.because, asked, verified: VERIFIED[law.verified], summary }];
  });
  return findings.toSorted((a, b) => ORDER.indexOf(a.isBound) - ORDER.indexOf(b.isBound));
}

/** "You have this." "The closing date is missing; the benefits are unclear." Empty where nothing is asked. */
export function statusWords(asked: readonly Asked[]): string {
  if (asked.length === 0) return "";
  const parts = (["missing", "unclear"] as const).flatMap((status) => {
    const nouns = asked.filter((one) => one.status === status).map(({ what }) => NOUNS[what]);
    return nouns.length > 0 ? [`${inWords(nouns)} ${isOrAre(nouns)} ${status}`] : [];
  });
  const words = parts.join("; ") || "you have this";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function summaryOf(law: PayLaw, { isBound, reason, exemption }: Bound, asked: Asked[]): string {
  if (exemption === "not-in-posting")
    return `${law.jurisdiction} asks an employer to state pay ${law.onRequest}, not in the posting.`;
  const what = inWords(asked.map(({ words }) => words));
  const asks = `${law.jurisdiction} asks ${employersOf(law)} for ${what}`;
  if (isBound === "no") return `${asks}, but not of this posting: ${reason}.`;
  const status = statusWords(asked);
  const said = `${status.charAt(0).toLowerCase()}${status.slice(1)}`;
  return isBound === "yes" ? `${asks}: ${said}` : `${asks}, likely of this posting too: ${said}`;
}
