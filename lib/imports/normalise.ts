import { createHash } from "node:crypto";
import type { Place } from "@/lib/listings/board";
import { descriptionText, LONGEST_DESCRIPTION, sanitiseDescription } from "@/lib/listings/description";
import { parseEmploymentType } from "@/lib/listings/parse-employment-type";
import { parseLevel } from "@/lib/listings/parse-level";
import { parsePayText } from "@/lib/listings/parse-pay";
import type { EmploymentType, Level, Workplace } from "@/lib/listings/vocabulary";
import type { Pay } from "@/lib/pay";
import { parsePlaces } from "@/lib/places/parse-location";
import { parseRole } from "@/lib/roles/parse-title";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { extractSkills } from "@/lib/skills/extract-skills";
import { choosePay } from "./pay-ranges";
import type { Posting } from "./posting";

/** What we make of a posting's words: all that is stored of it, but for the company's row and the dates of the import. */
export type NormalisedPosting = {
  source: Posting["source"];
  sourceId: string;
  title: string;
  role: RoleSlug;
  level: Level | null;
  workplace: Workplace;
  type: EmploymentType | null;
  /** The places as worded. */
  location: string;
  places: Place[];
  isNationwide: boolean;
  pay: Pay | null;
  /** Sanitised HTML. */
  description: string | null;
  /** The description's words. */
  text: string;
  /** Slugs, in the order of first mention. */
  skills: string[];
  applyUrl: string;
  /** ISO 8601 */
  postedAt: string;
  /** sha256, hexadecimal, of all of the above and the company as the source names it. */
  contentHash: string;
  /** What was left out of the listing because it isn't credible. */
  doubts: string[];
};

/** The currencies of a "$" alone, where every place is in one of these countries. */
const DOLLARS: Record<string, string> = { US: "USD", CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD" };

/** The one normalising that every source goes through. */
export function normalise(posting: Posting): NormalisedPosting {
  const { source, sourceId, title, locations, applyUrl, postedAt } = posting;
  const { places, workplace, isNationwide } = parsePlaces(posting);
  const description = posting.descriptionHtml && sanitiseDescription(posting.descriptionHtml);
  const text = descriptionText(description);
  const { pay, doubt } = choosePay(posting.payRanges);
  const isCut = (posting.descriptionHtml?.length ?? 0) > LONGEST_DESCRIPTION;
  const content = {
    source,
    sourceId,
    title,
    role: parseRole(title),
    level: parseLevel(title),
    workplace,
    type: parseEmploymentType(posting.employmentType, title),
    location: locations.join("; "),
    places,
    isNationwide,
    // What the source gives in figures and we doubt, its description says no better.
    pay: pay ?? (doubt ? null : parsePayText(text, { dollar: dollarIn(places) })),
    description,
    text,
    skills: extractSkills(title, text),
    applyUrl,
    postedAt,
  };
  const doubts = [doubt, isCut && `the description was cut off at ${LONGEST_DESCRIPTION} characters`];
  return {
    ...content,
    contentHash: hashOf(content, posting.company),
    doubts: doubts.filter((reason) => reason !== null && reason !== false),
  };
}

function dollarIn(places: Place[]): string | null {
  const countries = new Set(places.map((place) => place.country ?? "US"));
  if (countries.size === 0 || countries.has("US")) return "USD";
  const [country = ""] = countries;
  return countries.size === 1 ? (DOLLARS[country] ?? null) : null;
}

function hashOf(content: object, company: Posting["company"]): string {
  return createHash("sha256")
    .update(JSON.stringify([content, company]))
    .digest("hex");
}
