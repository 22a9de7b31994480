import { documentParts } from "@/lib/search/normalise-tech";
import { extractSkills } from "@/lib/skills/extract-skills";

/**
 * A line of a description, or a title, read once for all the listings that hold it. Reading line by line
 * comes to the same as reading the whole, as long as no line ends in the middle of a list or a sentence.
 */
export type Phrase = {
  text: string;
  /** As `lib/search` has them: the words, and the runs of them that it keeps behind the whole text. */
  words: readonly string[];
  behind: readonly string[];
  /** Slugs, in the order of mention. */
  skills: readonly string[];
};

/** Kept lines; many more than the texts give with every stack. */
const MOST = 100_000;
const known = new Map<string, Phrase>();

export function phrase(text: string): Phrase {
  let found = known.get(text);
  if (found) return found;
  found = readPhrase(text);
  if (known.size >= MOST) known.clear();
  known.set(text, found);
  return found;
}

export function readPhrase(text: string, { isTitle = false } = {}): Phrase {
  const { words, behind } = documentParts(text, { isTitle });
  const skills = isTitle ? extractSkills(text, "") : extractSkills("", text);
  return { text, words: splitWords(words), behind, skills };
}

/** The line with one more word, of letters and digits and no technology, and a full stop. */
export function endedWith(line: Phrase, word: string): Phrase {
  return { ...line, text: `${line.text} ${word}.`, words: [...line.words, word] };
}

/** The words of a text made of these lines, list by list, in the order that `normaliseDocument` gives them. */
export function wordsOf(phrases: readonly Phrase[]): (readonly string[])[] {
  const runs = new Set<string>();
  for (const { behind } of phrases) for (const run of behind) runs.add(run);
  return [...phrases.map(({ words }) => words), ...[...runs].map(splitRun)];
}

const splitRuns = new Map<string, string[]>();

function splitRun(run: string): string[] {
  const words = splitRuns.get(run) ?? splitWords(run);
  splitRuns.set(run, words);
  return words;
}

export function splitWords(words: string): string[] {
  return words.split(" ").filter(Boolean);
}
