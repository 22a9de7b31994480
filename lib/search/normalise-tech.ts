import { mentionsInside } from "@/lib/skills/extract-skills";
import { compileSpellings, findMentions, findTypedMentions, type Mention } from "@/lib/skills/find-mentions";
import { SKILLS } from "@/lib/skills/vocabulary";
import { ROLE_WORDS } from "./role-words";
import { STOPWORDS } from "./stopwords";

const SPELLINGS = compileSpellings([...SKILLS, ...ROLE_WORDS]);

/** Longer texts add nothing that is searched for, and Postgres refuses a tsvector over 1 MB. */
const LONGEST_TEXT = 100_000;
const LONGEST_QUERY = 200;
const LONGEST_WORD = 60;

/**
 * Postgres reads C, C++ and C# as one word, drops "IT" and misses Node.js for "node", so each skill is
 * one invented word in documents and queries alike. The digit keeps the stemmer away from it.
 */
export function skillWord(slug: string): string {
  return `sk0${slug.replaceAll("-", "")}`;
}

/**
 * A text of a listing as words for `to_tsvector`. Skills become their own words where they are meant
 * ("Go" but not "go-to-market"); what a longer name is made of is kept behind the text, so that
 * "quality" still finds "quality assurance".
 */
export function normaliseDocument(text: string, options: { isTitle?: boolean } = {}): string {
  return inOneRun(documentParts(text, options));
}

/** What `normaliseDocument` puts together: the text's own words, and those kept behind it, each once. */
export function documentParts(text: string, { isTitle = false } = {}): DocumentParts {
  const cut = text.slice(0, LONGEST_TEXT);
  return rewrite(cut, findMentions(cut, SPELLINGS, { isTitle }));
}

type DocumentParts = { words: string; behind: string[] };

function inOneRun({ words, behind }: DocumentParts): string {
  return [words, ...behind].filter(Boolean).join(" ");
}

/**
 * A company's name as words: whatever it is made of can be typed to find it, also without the spaces
 * and dots ("matchgroup", "characterai").
 */
export function normaliseCompany(name: string): string {
  const cut = name.slice(0, LONGEST_QUERY);
  const joined = plainWords(cut).replaceAll(" ", "");
  return `${inOneRun(rewrite(cut, findTypedMentions(cut, SPELLINGS)))} ${joined}`;
}

function rewrite(text: string, mentions: Mention[]): DocumentParts {
  const rewritten: string[] = [];
  const insides = new Set<string>();
  let from = 0;
  for (const { slug, start, end } of mentions) {
    const name = text.slice(start, end);
    rewritten.push(plainWords(text.slice(from, start)), skillWord(slug));
    if (/[\s-]/.test(name)) insides.add(plainWords(name));
    for (const inside of mentionsInside(name)) insides.add(skillWord(inside.slug));
    from = end;
  }
  const words = [...rewritten, plainWords(text.slice(from))].filter(Boolean).join(" ");
  return { words, behind: [...insides].filter(Boolean) };
}

/**
 * What somebody typed, for `websearch_to_tsquery`: "…" is a phrase, `-word` excludes, `or` is either. A
 * skill's name in any case means that skill. Empty where nothing is left to search for ("the", "—").
 */
export function normaliseTech(q: string): string {
  const pieces: string[] = [];
  let hasWords = false;
  const say = (words: string, isExcluded: boolean) => {
    if (!words) return;
    hasWords ||= words.split(" ").some((word) => !STOPWORDS.has(word.toLowerCase()));
    pieces.push((isExcluded ? "-" : "") + (words.includes(" ") ? `"${words}"` : words));
  };
  // Every second part stood in quotes, save the last one where the quote was never closed.
  const parts = q.slice(0, LONGEST_QUERY).split('"');
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1 && index < parts.length - 1) {
      say(typedPhrase(part), /(?:^|\s)-$/.test(parts[index - 1] ?? ""));
    } else {
      for (const word of typedWords(part)) say(word.words, word.isExcluded);
    }
  }
  return hasWords ? pieces.join(" ") : "";
}

/** A quoted phrase as one run of words, its skills replaced. */
function typedPhrase(phrase: string): string {
  return typedWords(phrase)
    .map(({ words }) => words)
    .join(" ");
}

type Typed = { words: string; isExcluded: boolean };

/** Words and skills in the order typed. A word of several parts ("character.ai") is a phrase. */
function typedWords(run: string): Typed[] {
  const mentions = findTypedMentions(run, SPELLINGS);
  const found: (Typed & { isPlain: boolean; start: number; end: number })[] = [];
  const say = (words: string, start: number, end: number, isPlain: boolean) => {
    const last = found.at(-1);
    const isGlued = last !== undefined && /^\S*$/.test(run.slice(last.end, start));
    const joint = run.slice(start - 1, start + 1);
    if (isGlued && (isPlain || last.isPlain) && last.end === start && /[.-]/.test(joint)) {
      last.words = `${last.words} ${words}`.trim();
      last.end = end;
      return;
    }
    const isExcluded = isMinusBefore(run, isPlain ? start + 1 : start) || Boolean(isGlued && last.isExcluded);
    found.push({ words, isExcluded, isPlain, start, end });
  };
  let from = 0;
  const sayPlain = (to: number) => {
    for (const { 0: word, index } of run.slice(from, to).matchAll(/[^\s/,;|+]+/g)) {
      const words = plainWords(word).slice(0, LONGEST_WORD).trim();
      if (words) say(words, from + index, from + index + word.length, true);
    }
  };
  for (const { slug, start, end } of mentions) {
    sayPlain(start);
    say(skillWord(slug), start, end, false);
    from = end;
  }
  sayPlain(run.length);
  return found;
}

/** Whether a minus that starts a word stands just before: in "-java", not in "e-mail". */
function isMinusBefore(run: string, index: number): boolean {
  return run[index - 1] === "-" && !/\S/.test(run[index - 2] ?? " ");
}

/** Letters and digits with single spaces. Accents go; "AT&T" stays one word; "and/or" and "open-source" become two. */
function plainWords(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/\b(\w{1,2})&(\w{1,2})\b/g, "$1n$2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a word, as typed, is a skill or a role word of one word: "golang", "sre". */
export function isTypedTechnology(word: string): boolean {
  const [mention] = findTypedMentions(word, SPELLINGS);
  return mention?.start === 0 && mention.end === word.length;
}
