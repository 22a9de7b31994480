import { NOT_ALONE, OTHER_REGIONS, US_REGIONS, WIDER_REGIONS } from "./aliases";
import { fold } from "./fold";
import {
  type City,
  findCity,
  findCountry,
  findState,
  findSubdivision,
  isCountryCode,
  isStateCode,
} from "./gazetteer";
import type { StateCode } from "./vocabulary";
import { bare } from "./wording";

/** What a part of a wording may mean. Several are set where it may mean several: Georgia, New York, CA. */
export type Sense = {
  text: string;
  city?: City;
  state?: StateCode;
  country?: string;
  /** The country of a subdivision: Canada for "Ontario". */
  subdivision?: string;
  /** An area without a country of its own: around the United States, in them, elsewhere, or a part of what follows. */
  region?: "wider" | "us" | "abroad" | "part";
  /** Two capital letters, as worded. */
  code?: string;
};

const widerRegions = new Set(WIDER_REGIONS.split("|"));
const otherRegions = new Set(OTHER_REGIONS.split("|"));
const COMPASS = /^(?:north|south|mid)? ?(?:north|south|east|west|central|mountain|atlantic)(?:ern)?$/;
const usRegions = new Set(US_REGIONS.split("|"));
const notAlone = new Set(NOT_ALONE.split("|"));

/** The senses of one part, in order; an unknown name is a sense with its text alone. */
export function sensesOf(part: string): Sense[] {
  const whole = exactSense(part);
  if (whole) return [whole];
  const text = bare(part);
  if (text === "") return [];
  const stripped = exactSense(text);
  if (stripped) return [stripped];
  return sensesOfWords(text.split(/\s+/)) ?? sensesOfWords(text.split(/[\s-]+/)) ?? [{ text }];
}

/** What a name means as a whole; null where it is unknown. */
export function exactSense(text: string): Sense | null {
  const folded = fold(text);
  if (folded === "") return null;
  const code = /^[A-Z]{2}$/.test(text) ? text : undefined;
  if (usRegions.has(folded)) return { text, region: "us" };
  if (widerRegions.has(folded) && code !== "US") return { text, region: "wider" };
  if (otherRegions.has(folded)) return { text, region: "abroad" };
  if (COMPASS.test(folded)) return { text, region: "part" };
  const sense: Sense = {
    text,
    city: findCity(folded),
    state: findState(folded) ?? (code && isStateCode(code) ? code : undefined),
    country: findCountry(folded),
    subdivision: findSubdivision(folded),
    code,
  };
  if (code && !sense.state && !sense.country && isCountryCode(code)) sense.country = code;
  if (notAlone.has(folded)) sense.city = undefined;
  const isKnown = sense.city ?? sense.state ?? sense.country ?? sense.subdivision;
  return isKnown ? sense : null;
}

/**
 * "San Mateo CA", "Lithia Springs GA", "New Zealand Auckland": the longest names first. Null where
 * nothing is found. Beside words that are no name, only a large city counts as one.
 */
function sensesOfWords(words: string[]): Sense[] | null {
  const senses: Sense[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestName(words, at);
    const text = words.slice(at, at + Math.max(length, 1)).join(" ");
    const sense = length > 0 ? exactSense(text) : null;
    if (sense) senses.push(sense);
    else unknown.push(text);
    at += Math.max(length, 1);
  }
  // "West Hollywood" is a town of its own, not a part of Hollywood.
  if (senses.length === 2 && senses[0]?.region === "part" && senses[1]?.city)
    return [{ text: words.join(" ") }];
  if (unknown.length === 0) return senses;
  const last = senses.at(-1);
  const isNameThenArea =
    senses.length === 1 && last && words.at(-1) === last.text && (last.state || last.country);
  if (isNameThenArea && !last.city && unknown.length <= 3) return [{ text: unknown.join(" ") }, last];
  const sure = senses.filter(
    (sense) => !sense.code && (sense.city ? sense.city.isLarge && sense.text.length > 3 : true),
  );
  return sure.length > 0 ? sure : null;
}

function longestName(words: string[], at: number): number {
  for (let length = Math.min(words.length - at, 5); length > 0; length--) {
    if (exactSense(words.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}
