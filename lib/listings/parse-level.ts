import { LEVELS, type Level } from "./vocabulary";

/** The words of a rank, in the languages of the feeds, without accents. */
const RANKS: [Level, RegExp][] = [
  [
    "intern",
    /\b(?:interns?|internships?|co-?op|working students?|werkstudent\w*|estagi\w*|stagiaire|praktik\w+|becari[oa]|pasant[ei]\w*|industrial placement)\b/i,
  ],
  [
    "junior",
    /\b(?:juniors?|jr|entry[- ]?level|early[- ](?:careers?|talent)|(?:new|recent|college|university) ?grad(?:uate)?s?|graduates?|phd[ (,-]*20\d\d|trainee|apprentice(?:ship)?|alternan(?:ce|t)|debutant)\b/i,
  ],
  [
    "middle",
    /\b(?:mid(?:dle)?(?:[- ]?level)?|intermediate|medior|pleno|semi[- ]?senior|ssr|confirmee?)\b(?!\+|[- ]plus\b)/i,
  ],
  ["middle-plus", /\bmid(?:dle)?(?:[- ]?level)?(?:\+|[- ]plus\b)/i],
  ["senior", /\b(?:seniors?|sr|snr)\b/i],
  ["staff", /\b(?:staff|lead)\b/i],
  ["principal", /\b(?:principal|distinguished|fellow)\b/i],
];

/** Words that hold the name of a rank and state none. */
const NO_RANK = new RegExp(
  [
    "members? of (?:the )?(?:\\w+ )?staff",
    "(?:chief|director|head) of staff",
    "staff (?:accountant|assistant|attorney|auditor|augmentation|counsel|nurse|pharmacist|physician|training|writer)",
    "lead(?:s)?[- ](?:gen(?:eration)?|management|scoring|routing|conversion|qualification|free|time)",
    "(?:tech(?:nical)?|team)[- ]lead manager",
    "mid[- ]?(?:market|size|atlantic|west|term)\\w*",
    "middle[- ](?:east|office|mile|school)\\w*",
    "i/o",
    "senior (?:living|care|housing|center|citizens?|services)",
    "(?:under|post)[- ]?graduates?",
    "graduate (?:school|admissions|program manager)",
    "fellow(?:ship)? (?:program|manager)",
  ]
    .map((words) => `\\b${words}\\b`)
    .join("|"),
  "gi",
);

/** "Senior Staff" is a staff rank and "Senior Lead" a lead: together, not two of which one is the lowest. */
const COMPOUND = /\b(?:senior|sr\.?|snr\.?)\s*(staff|lead|principal|distinguished|fellow)\b/gi;

/** "Associate Engineer" is junior; "Associate Director" and a bank's "Associate" are not. */
const ASSOCIATE =
  /\bassociate\s+(?=(?:[\p{L}+#./&()-]+\s+){0,4}?(?:engineer(?:ing)?|developer|programmer|scientist|analyst|administrator|architect|consultant|designer|tester|dba|sre|swe|sdet)\b)(?!(?:director|manager|principal|vice|vp|partner|general|counsel|head|dean|professor|programs?)\b)/iu;

const TRADE =
  "(?:engineer(?:ing)?|developer|developpeur\\S*|programmer|scientist|analyst|administrator|admin|architect|consultant|designer|tester|specialist|technician|manager|associate|sde|swe|sdet|sre|dba|mle|qa|mts|front[- ]?end|back[- ]?end|full[- ]?stack|ios|android|memberships|level)";
const ROMAN_AFTER_TRADE = new RegExp(
  `\\b${TRADE}[\\s,-]*(?:level\\s*)?(III|II|IV|I|V)(?![\\w&'’.]*\\w)(?!\\s*&)`,
  "i",
);
const ROMAN_BEFORE_BREAK = /[\p{L})]\s+(III|II|IV|I|V)(?=\s*(?:$|[,(|/:]|-\s|\s[-–—]\s))/u;
const NUMBER_AFTER_TRADE = new RegExp(
  `\\b${TRADE}[\\s-]*(?:level\\s*)?([1-5])(?=\\s*(?:$|[,(|/:;)]|[-–—]\\s|\\s[-–—]))`,
  "i",
);
const BY_NUMBER: Record<string, Level> = {
  I: "junior",
  1: "junior",
  II: "middle",
  2: "middle",
  III: "senior",
  3: "senior",
  IV: "staff",
  4: "staff",
  V: "principal",
  5: "principal",
};

const ORDER = LEVELS.map((level) => level.value);

/**
 * The rank that a title states; null where it states none. Of several, the lowest ("Senior / Staff" is
 * senior), since that is where one can come in. A number refines the rank beside it ("Senior Engineer II"
 * is senior) and counts where there is none. Employers' own codes ("L5") have no common meaning: null.
 */
export function parseLevel(title: string): Level | null {
  const words = title
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("_", " ")
    .replace(/([\p{Ll}])\.(?=\p{Lu})/gu, "$1. ")
    .replace(NO_RANK, " ")
    .replace(COMPOUND, "$1");
  const levels = words.split(/\s*[/|]\s*/).flatMap(levelsOfPart);
  return ORDER.find((level) => levels.includes(level)) ?? null;
}

function levelsOfPart(part: string): Level[] {
  const ranks = RANKS.filter(([, words]) => words.test(part)).map(([level]) => level);
  if (ASSOCIATE.test(part)) ranks.push("junior");
  if (ranks.length > 0) return ranks;
  const number = (ROMAN_AFTER_TRADE.exec(part) ??
    ROMAN_BEFORE_BREAK.exec(part) ??
    NUMBER_AFTER_TRADE.exec(part))?.[1];
  const level = number && BY_NUMBER[number];
  return level ? [level] : [];
}
