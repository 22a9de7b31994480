import type { EmploymentType } from "./vocabulary";

/** In the order in which they decide: a "Full Time Contractor" is a contractor, "Regular Part-time" is part-time. */
const STATED: readonly (readonly [EmploymentType, RegExp])[] = [
  ["internship", /\bintern(?:s|ship)?\b|\bco-?op\b|\bapprentice(?:ship)?\b|\btrainee\b|\bworking student\b/],
  ["temporary", /\btemp(?:orary)?\b|\bfixed[ -]?term\b|\bseasonal\b|\bcasual\b/],
  ["contract", /\bcontract(?:or|ed)?\b|\bfreelance(?:r)?\b|\b1099\b|\bconsultant\b/],
  ["part-time", /\bpart[ -]?time\b/],
  ["full-time", /\bfull[ -]?time\b|\bpermanent\b|\bregular\b/],
];

/** What a title says beyond doubt; "Contract Manager" and "Internal Tools" say nothing. */
const TITLED: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    "internship",
    /\bintern(?:s|ship)?\b|\bco-?op\b|\bapprentice(?:ship)?\b|\bwerkstudent\b|\bworking student\b/,
  ],
  [
    "temporary",
    /[([](?:[^)\]]*\s)?(?:temp|temporary|fixed[ -]term)(?:\s[^)\]]*)?[)\]]|[-–—,|]\s*(?:temp|temporary|fixed[ -]term)$/,
  ],
  [
    "contract",
    /[([](?:[^)\]]*[\s-])?(?:contract|contractor|freelance)(?:[\s-][^)\]]*)?[)\]]|[-–—,|]\s*(?:contract|contractor|freelance|contract[ -]to[ -]hire)$|^contract\s*[-–—:]/,
  ],
  ["part-time", /\bpart[ -]time\b/],
  ["full-time", /[([]full[ -]time[)\]]/],
];

/**
 * The kind of employment, from the source's word for it ("FullTime", "Regular - Full-time") and the title.
 * A title that says "intern" outweighs the source's "full-time", which then means the hours. Null where neither says.
 */
export function parseEmploymentType(stated: string | null, title: string): EmploymentType | null {
  const titled = find(TITLED, title.toLowerCase());
  if (titled === "internship") return titled;
  return find(STATED, spaced(stated ?? "")) ?? titled;
}

/** "FullTime" and "FULL_TIME" as "full time". */
function spaced(words: string): string {
  return words
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}

function find(patterns: typeof STATED, text: string): EmploymentType | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
