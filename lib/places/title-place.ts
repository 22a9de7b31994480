import { type ReadPlace, readPlaces } from "./read-places";
import { exactSense, type Sense } from "./senses";
import { bare } from "./wording";

const PIECES = /[()[\]|;/]|\s[-–—]\s*|[-–—]\s|:\s|\.\s|\s(?:or|and|&)\s/;

/**
 * The places that a title names on their own: "…, Named - Cincinnati, OH", "… (NYC)", "… | Spain | Remote".
 * Titles hold many words that are also small towns or codes, so a small town counts only before a state,
 * and a code only after a town.
 */
export function placesInTitle(title: string): ReadPlace[] {
  return title
    .normalize("NFKC")
    .replace(/\bU\.S\.(?:A\.)?/g, "US")
    .replace(/\bWashington,?\s+D\.?C\b\.?/g, "Washington DC")
    .split(PIECES)
    .flatMap((piece) => readPlaces(sensesOfPiece(piece.split(",").map(bare).filter(Boolean))));
}

function sensesOfPiece(parts: string[]): Sense[] {
  const senses = parts.map((part) => exactSense(part));
  return senses.flatMap((sense, at) => {
    const before = senses[at - 1];
    const after = senses[at + 1];
    return sense && countsInTitle(sense, before ?? null, after ?? null) ? [sense] : [];
  });
}

function countsInTitle(sense: Sense, before: Sense | null, after: Sense | null): boolean {
  const { city, state, country, subdivision, region, code } = sense;
  if (region) return region === "us";
  if (code && country && !state) return code === "US" || code === "UK";
  if (code) return before?.city !== undefined && !before.code;
  if (state || country || subdivision) return true;
  const isBeforeState = Boolean(after?.code && (after.state || after.subdivision));
  return city?.isLarge || isBeforeState;
}
