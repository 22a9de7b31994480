import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { ROLE_ALIASES } from "@/lib/roles/aliases";
import { ROLES } from "@/lib/roles/vocabulary";
import { SKILLS } from "@/lib/skills/vocabulary";
import { editDistance } from "./edit-distance";
import { ROLE_WORDS } from "./role-words";

/** What people search by, roles first: of two words equally near, "engineer" is likelier than "engine". */
const NAMES = [
  ...ROLES.flatMap(({ slug, label, plural }) => [label, plural, ...ROLE_ALIASES[slug]]),
  ...[...LEVELS, ...WORKPLACES, ...EMPLOYMENT_TYPES].map(({ label }) => label),
  ...[...ROLE_WORDS, ...SKILLS]
    .flatMap(({ label, aliases }) => [label, ...aliases])
    .toSorted((a, b) => Number(/\s/.test(a)) - Number(/\s/.test(b))),
].map((name) => name.toLowerCase());

/** The single words of those names, in lower case, the likelier first. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  NAMES.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []),
);

/** Names of several words by what they are when written together: "machinelearning". */
const WRITTEN_TOGETHER = new Map(
  NAMES.filter((name) => /^[a-z]+(?: [a-z]+)+$/.test(name)).map((name) => [name.replaceAll(" ", ""), name]),
);

/** How many slips a word of this length is forgiven; short words are each other's neighbours. */
export function slipsForgiven(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

export type Correction = { word: string; slips: number };

/** The nearest of these words within what is forgiven, the first of equals; null where none is near. */
export function nearestWord(typed: string, words: Iterable<string>): Correction | null {
  let best: Correction | null = null;
  for (const word of words) {
    const limit = best ? best.slips - 1 : slipsForgiven(typed);
    if (limit < 1) break;
    // People get the first letter right, and two slips change many a word into another.
    if (word === typed || (limit > 1 && word[0] !== typed[0] && word[1] !== typed[1])) continue;
    const slips = editDistance(typed, word, limit);
    if (slips <= limit && !(slips === 2 && word[0] !== typed[0])) best = { word, slips };
  }
  return best;
}

/** The nearest word of a skill or role. */
export function nearestKnownWord(typed: string): Correction | null {
  const apart = WRITTEN_TOGETHER.get(typed);
  return apart ? { word: apart, slips: 1 } : nearestWord(typed, KNOWN_WORDS);
}
