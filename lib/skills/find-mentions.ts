import type { Skill } from "./skill";

/** Where a text names a skill: `text.slice(start, end)` is the spelling used. */
export type Mention = { slug: string; start: number; end: number };

type Strictness = "any-case" | "exact" | "context" | "listed";
type Spelling = { slug: string; written: string; strictness: Strictness; pattern: RegExp; skill: Skill };
type Candidate = Mention & { spelling: Spelling; isCaseRight: boolean };

/** Every spelling by the letters and digits it starts with, the longest first. */
export type Spellings = Map<string, Spelling[]>;

/** Prepares a vocabulary for `findMentions`. */
export function compileSpellings(skills: readonly Skill[]): Spellings {
  const spellings: Spellings = new Map();
  for (const skill of skills) {
    for (const written of new Set([skill.label, ...skill.aliases])) {
      const key = /^[^a-z0-9]?[a-z0-9]+/.exec(written.toLowerCase())?.[0] ?? "";
      const strictness = strictnessOf(written, skill);
      const entry = { slug: skill.slug, written, strictness, pattern: spellingPattern(written), skill };
      spellings.set(key, [...(spellings.get(key) ?? []), entry]);
    }
  }
  for (const entries of spellings.values()) entries.sort((a, b) => b.written.length - a.written.length);
  return spellings;
}

/**
 * Every mention of a skill, in order and without overlaps. A word that has another meaning too counts
 * only where a technology is meant: by its case, its neighbours in a list ("Python, R, SQL") or the
 * words around it ("written in Go", "React developer"). In a `title` it may also stand alone between
 * separators ("Engineer, Go").
 */
export function findMentions(text: string, spellings: Spellings, { isTitle = false } = {}): Mention[] {
  const found = candidates(withoutAddresses(text), spellings);
  const accepted = found.map((candidate) => isCertain(candidate, text, isTitle));
  // A neighbour that was itself recognised by a neighbour counts, whichever side it stands on.
  const settle = (index: number) => {
    const candidate = found[index];
    if (!candidate || accepted[index] || isDenied(candidate, text)) return;
    const before = accepted[index - 1] ? found[index - 1] : undefined;
    const after = accepted[index + 1] ? found[index + 1] : undefined;
    accepted[index] = isListed(candidate, before, after, text);
  };
  for (let index = 0; index < found.length; index++) settle(index);
  for (let index = found.length - 1; index >= 0; index--) settle(index);
  return found.filter((_, index) => accepted[index]).map(({ slug, start, end }) => ({ slug, start, end }));
}

/** Every spelling, in any case and whatever stands around it: as somebody types it into a search box. */
export function findTypedMentions(text: string, spellings: Spellings): Mention[] {
  return candidates(text, spellings)
    .filter(
      ({ spelling, start, end }) => spelling.strictness === "any-case" || !isPartOfAWord(text, start, end),
    )
    .map(({ slug, start, end }) => ({ slug, start, end }));
}

/** "go-to-market", "R&D", "it's" are words of their own. */
function isPartOfAWord(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 20);
  if (/^['’&]\p{L}/u.test(after) || /[\p{L}\p{N}][-&'’]$/u.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  return /^-\p{L}/u.test(after) && !BASED.test(after);
}

function candidates(text: string, spellings: Spellings): Candidate[] {
  const found: Candidate[] = [];
  const word = /[\p{L}\p{N}]+/gu;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const candidate = candidateAt(text, match.index, match[0], spellings);
    if (!candidate) continue;
    found.push(candidate);
    word.lastIndex = candidate.end;
  }
  return found;
}

function candidateAt(text: string, index: number, word: string, spellings: Spellings): Candidate | null {
  const key = word.toLowerCase();
  // ".NET" and "*nix" start before their first letter, unless they end another word ("ASP.NET", "example.net").
  const lead = text[index - 1];
  const startsLead = (lead === "." || lead === "*") && !/[a-z0-9]/i.test(text[index - 2] ?? "");
  const led = startsLead ? matchAt(text, index - 1, spellings.get(lead + key)) : null;
  if (led) return led;
  // "Python3" and "Java17" are found under their letters.
  const versioned = /^([a-z]{3,})\d{1,2}$/.exec(key)?.[1];
  return (
    matchAt(text, index, spellings.get(key)) ??
    (versioned ? matchAt(text, index, spellings.get(versioned)) : null)
  );
}

function matchAt(text: string, start: number, entries: Spelling[] | undefined): Candidate | null {
  for (const spelling of entries ?? []) {
    spelling.pattern.lastIndex = start;
    const match = spelling.pattern.exec(text);
    if (!match) continue;
    const isCaseRight =
      match[0].startsWith(spelling.written) || match[0].replace(/\s+/g, " ") === spelling.written;
    return { slug: spelling.slug, start, end: start + match[0].length, spelling, isCaseRight };
  }
  return null;
}

function strictnessOf(written: string, skill: Skill): Strictness {
  if (skill.listed?.includes(written)) return "listed";
  if (skill.context?.includes(written)) return "context";
  return skill.exact?.includes(written) ? "exact" : "any-case";
}

/** Spaces also match hyphens and line breaks; the end is a word's end, not "C" in "C++" or "Vue" in "vue.com". */
function spellingPattern(written: string): RegExp {
  const body = written
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("(?:\\s+|\\s?[-‐‑–]\\s?)")
    .replaceAll("/", "\\s?\\/\\s?");
  const version = /[a-z]{3,}$/i.test(written) ? "(?:\\d{1,2}(?:\\.(?:\\d+|x))*)?" : "";
  const plus = written.length === 1 ? "+#" : "";
  const end = /[a-z0-9]$/i.test(written)
    ? `(?![\\p{L}\\p{N}_@${plus}]|\\.(?:com|org|io|net|ai|co|dev|gov|edu|js|py|so|app)\\b)`
    : "(?![\\p{L}\\p{N}+#])";
  return new RegExp(body + version + end, "iuy");
}

/** Blanks web and mail addresses, keeping every other position: a link to GitHub is no skill. */
function withoutAddresses(text: string): string {
  return text.replace(
    /\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]{1,64}@[\w.-]+|\b[\w-]{1,63}\.(?:com|org|io|ai|co|dev|gov|edu)\/\S*/gi,
    (address) => " ".repeat(address.length),
  );
}

/** Joined to another word by a hyphen, a strict spelling is part of that word, save in "Go-based". */
const BASED =
  /^-(?:based|related|like|native|first|heavy|centric|driven|hosted|managed|powered|focused|specific|style|developer|engineer|programm)/i;

const MEANS_A_TECHNOLOGY_BEFORE =
  /(?:^|[^\w-])(?:in|with|using|use|uses|used|via|e\.?g\.?,?|like|as|including|includes?|know|knows|knowing|learn|writes?|writing|code|coding|languages?|frameworks?|stack|knowledge of|experience of|familiarity with|years of|prefer|love|our|modern|idiomatic|senior|advanced)\b:?[\s(]*$/i;

const MEANS_A_TECHNOLOGY_AFTER =
  /^(?:\s|-)+(?:developers?|engineers?|programmers?|programming|language|codebases?|frameworks?|library|libraries|ecosystem|microservices?|services|back-?end|front-?end|SDK|components?|modules?|packages|runtime|scripts?|scripting|certifi\w+|is a plus|experience|skills|or similar)\b/i;

const MEANS_A_TECHNOLOGY_FOR_SURE =
  /^(?:\s|-)+(?:developers?|programmers?|programming|framework|library|libraries|codebase|ecosystem|scripting|SDK|microservices?|runtime)\b/i;

const SURE_OF_LOWER_CASE = /^(?:\s|-)+(?:developers?|engineers?|programmers?|programming|framework|js)\b/i;

function isDenied({ spelling, start, end }: Candidate, text: string): boolean {
  if (spelling.strictness === "any-case") return false;
  const after = text.slice(end, end + 60);
  if (/^-\w/.test(after) && !BASED.test(after)) return true;
  if (/\w[-‑&.]$|[@#]$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const { unlessAfter, unlessBefore } = spelling.skill;
  return Boolean(unlessAfter?.test(after) || unlessBefore?.test(text.slice(Math.max(0, start - 20), start)));
}

function isCertain(candidate: Candidate, text: string, isTitle: boolean): boolean {
  const { spelling, start, end, isCaseRight } = candidate;
  if (spelling.strictness === "any-case") return true;
  if (isDenied(candidate, text)) return false;
  const after = text.slice(end, end + 40);
  if (!isCaseRight) return SURE_OF_LOWER_CASE.test(after);
  if (spelling.strictness === "exact") return true;
  if (spelling.strictness === "listed") return BASED.test(after) || MEANS_A_TECHNOLOGY_FOR_SURE.test(after);
  const before = text.slice(Math.max(0, start - 30), start);
  if (isTitle && /(?:^|[,(/–—|\-:])\s*$/.test(before) && /^\s*(?:$|[,)/–—|]|-\s)/.test(after)) return true;
  return BASED.test(after) || MEANS_A_TECHNOLOGY_BEFORE.test(before) || MEANS_A_TECHNOLOGY_AFTER.test(after);
}

const BETWEEN_ITEMS = /^(?:\s*(?:[,;/|&+•·()]|\band\/or\b|\band\b|\bor\b|\n|\be\.g\.))+\s*$/i;
const ENDS_AN_ITEM = /^\s*(?:$|[,;/|&+•·().:!?\n]|(?:and|or)\b)/i;

/** Whether it is an item beside a recognised skill: "Python, R and SQL", "C/C++". */
function isListed(
  candidate: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
  text: string,
): boolean {
  const gapBefore = before ? text.slice(before.end, candidate.start) : null;
  const gapAfter = after ? text.slice(candidate.end, after.start) : null;
  if (gapAfter !== null && gapAfter.length <= 9 && BETWEEN_ITEMS.test(gapAfter)) {
    // A lower-case word is more often a verb: it has to stand in the list on both sides.
    return (
      candidate.isCaseRight ||
      candidate.start === 0 ||
      /[,;/|&+•(\n:]\s*$/.test(text.slice(Math.max(0, candidate.start - 3), candidate.start))
    );
  }
  if (gapBefore === null || gapBefore.length > 9 || !BETWEEN_ITEMS.test(gapBefore)) return false;
  const rest = text.slice(candidate.end, candidate.end + 12);
  return ENDS_AN_ITEM.test(rest) || (candidate.isCaseRight && MEANS_A_TECHNOLOGY_AFTER.test(rest));
}
