import { type ReadPlace, readPlaces } from "./read-places";
import { exactSense, type Sense } from "./senses";
import { bare } from "./wording";

const PIECES = /[()[\]|;/]|\s[-–—]\s*|[-–—]\s|:\s|\.\s|\s(?:or|and|&)\s/;

/** Of the short names, most are other things in titles: SWE is no Sweden. */
const SHORT_NAMES = /^(?:USA?|UK|UAE|NYC)$/;

/** Large cities and countries whose names are also words of titles. */
const COMMON_WORDS =
  /^(?:reading|nice|split|chad|jordan|jersey|victoria|georgia|salvador|santiago|florence)$/i;

/**
 * The places that a title names on their own: "…, Named - Cincinnati, OH", "… (NYC)", "… | Spain | Remote".
 * Titles hold many words that are also small towns or codes, so a small town counts only before a state,
 * and a code only after a town.
 */
export function placesInTitle(title: string): ReadPlace[] {
  return title
    .slice(0, 500)
    .normalize("NFKC")
    .replace(/\bU\.S\.(?:A\.)?/g, "US")
    .replace(/\bWashington,?\s+D\.?C\b\.?/g, "Washington DC")
    .split(PIECES)
    .flatMap((piece) => readPlaces(sensesOfPiece(piece.split(",").map((part) => part.trim()))));
}

function sensesOfPiece(parts: string[]): Sense[] {
  const senses = parts.map((part) => exactSense(part) ?? exactSense(bare(part)) ?? lastWords(part));
  return senses.flatMap((sense, at) => {
    const before = senses[at - 1];
    const after = senses[at + 1];
    return sense && countsInTitle(sense, before ?? null, after ?? null) ? [sense] : [];
  });
}

/** "Customer Success Engineer Dubai": a large city or a country at the end, behind other words. */
function lastWords(part: string): Sense | null {
  const words = part.split(/\s+/);
  for (const length of [3, 2, 1].filter((length) => length < words.length)) {
    const text = words.slice(-length).join(" ");
    const sense = /^\p{Lu}/u.test(text) ? exactSense(text) : null;
    if (sense?.region || text.length <= 3 || COMMON_WORDS.test(text)) return null;
    if (sense?.city?.isLarge || sense?.country || sense?.state) return sense;
  }
  return null;
}

function countsInTitle(sense: Sense, before: Sense | null, after: Sense | null): boolean {
  const { text, city, state, country, subdivision, region, code } = sense;
  if (region) return region === "us";
  if (code && (state ?? subdivision)) return before?.city !== undefined && !before.code;
  if (/^(?:reading|nice|split)$/i.test(text)) return false;
  if (text.length <= 3) return SHORT_NAMES.test(text);
  if (state || country || subdivision) return true;
  const isBeforeState = Boolean(after?.code && (after.state || after.subdivision));
  return city?.isLarge || isBeforeState;
}
