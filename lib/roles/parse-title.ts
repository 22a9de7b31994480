import {
  CUSTOMER_TRADE,
  CUSTOMER_TRADE_BESIDE,
  type Discipline,
  disciplineAlone,
  disciplineBeside,
  FIELDS,
  fullStackIn,
  OTHER_TRADE,
  PHYSICAL_TRADE,
  SHARED_FIELDS,
  SOFTWARE,
  SOFTWARE_WORDS,
  WEAK_FIELDS,
  webIn,
} from "./disciplines";
import { isEngineeringManager, MANAGER } from "./managers";
import { titleSegments } from "./title-words";
import type { RoleSlug } from "./vocabulary";

/** Nouns that say what somebody is. The last of a segment decides: a "Software Engineering Recruiter" recruits. */
const PERSON =
  /\b(?:engineers?|engineering|developers?|development|programmers?|coders?|scientists?|data science|analysts?|administrators?|administration|testers?|hackers?|architects?|mts|techlead|recruiters?|sourcers?|specialists?|consultants?|advocates?|evangelists?|educators?|strategists?|coordinators?|assistants?|counsel|designers?|writers?|researchers?|trainers?|instructors?|technicians?|producers?|partners?|associates?|advisors?|advisers?|economists?|investigators?|representatives?|executives?|officers?|owners?|masters?|coach|editors?|translators?|supervisors?|operators?|planners?|teachers?|tutors?|professors?|commanders?|evaluators?|annotators?|labell?ers?|artists?|animators?|accountants?|auditors?|tpm|sme|builders?|relations)\b/g;

/** "Associate, Software Engineer": a rank, and then the trade. */
const RANK_OF_BANKS = /^(?:associate|analyst|officer|executive)$/;

/** "Developer Community Growth" is about developers. */
const ABOUT_DEVELOPERS =
  /^(?:community|growth|gtm|marketing|events|programs?|partnerships|sales|success|acquisitions?|audience)\b/;

const FEDERAL_SPECIALTIES: [RegExp, RoleSlug][] = [
  [/\bsecurity\b/, "security-engineer"],
  [/\b(?:appsw|applications? software|applications?)\b/, "software-developer"],
  [
    /\b(?:systems? administrat\w+|networks?|network services|os|operating systems)\b/,
    "network-administrator",
  ],
  [/\b(?:datamgt|data management)\b/, "database-administrator"],
  [/\b(?:sysanalysis|systems analysis)\b/, "systems-analyst"],
];

type Head = { noun: string; before: string; after: string };

/**
 * The board's role that a title names; `other` where it names none. The first segment that says what
 * somebody is decides. A specialised noun stands ("Backend Engineer, AI"); a general one ("Software
 * Engineer, Frontend") takes the discipline named beside it, but not the product ("…, AI Platform").
 */
export function parseRole(title: string): RoleSlug {
  const segments = titleSegments(title);
  for (const [at, segment] of segments.entries()) {
    const isManager = MANAGER.test(segment) ? isEngineeringManager(segments, at) : null;
    if (isManager !== null) return isManager ? "engineering-manager" : "other";
    const head = headOf(segment);
    const isDepartment = segment === "engineering" && segments.slice(at + 1).some((next) => headOf(next));
    const isRank = RANK_OF_BANKS.test(segment) && headOf(segments[at + 1] ?? "") !== null;
    if (head && !isDepartment && !isRank)
      return roleOfHead(head, segments.toSpliced(0, at + 1), segments.slice(0, at));
  }
  const isIntern = /\b(?:intern|internship|co-?op|apprentice|trainee|graduate)\b/i.test(title);
  if (isIntern) return fieldOfIntern(segments) ?? "other";
  return disciplineAlone(segments[0] ?? "")?.engineer ?? "other";
}

function headOf(segment: string): Head | null {
  const phrase = segment.split(/\s(?:for|at|with|within|on|x)\s/)[0] ?? segment;
  const last = [...phrase.matchAll(PERSON)].at(-1);
  if (!last) return null;
  const end = last.index + last[0].length;
  return { noun: last[0], before: phrase.slice(0, last.index).trim(), after: phrase.slice(end).trim() };
}

function roleOfHead({ noun, before, after }: Head, next: string[], previous: string[]): RoleSlug {
  const beside = [after, ...next, ...previous].filter((segment) => segment !== "");
  if (noun === "mts") return roleOfTechnicalStaff(before, beside);
  if (/^(?:engineer|techlead)/.test(noun)) return roleOfMaker("engineer", before, beside);
  if (/^developer/.test(noun) && ABOUT_DEVELOPERS.test(after)) return "other";
  if (/^(?:developer|development|coder)/.test(noun)) return roleOfMaker("developer", before, beside);
  if (/^programmer/.test(noun))
    return OTHER_TRADE.test(before) ? "other" : roleOfMaker("developer", before, beside);
  if (/^(?:scientist|data science)/.test(noun)) return roleOfScientist(noun, before);
  if (/^analyst/.test(noun)) return roleOfAnalyst(before);
  if (/^administrat/.test(noun)) return roleOfAdministrator(before, beside);
  if (/^hacker/.test(noun)) return "security-engineer";
  if (/^specialist/.test(noun)) return roleOfSpecialist(before, beside);
  if (/^tester/.test(noun))
    return /\b(?:penetration|security|pen)\b/.test(before) ? "security-engineer" : "qa-engineer";
  if (/^architect/.test(noun)) return roleOfArchitect(before);
  return "other";
}

function roleOfMaker(kind: keyof Discipline, before: string, beside: string[]): RoleSlug {
  if (kind === "engineer" && CUSTOMER_TRADE.test(before)) return "other";
  if (beside.some((segment) => CUSTOMER_TRADE_BESIDE.test(segment))) return "other";
  const isPhysical = beside.some((segment) => PHYSICAL_TRADE.test(segment));
  if (isPhysical && /^(?:|.*(?:test|quality|reliability|advanced))$/.test(before)) return "other";
  const field = fullStackIn(before) ?? strongField(before);
  if (field) return field[kind];
  const isSoftware = /\bsoftware\b/.test(before);
  if (!isSoftware && OTHER_TRADE.test(before)) return "other";
  const web = webIn(before);
  if (web) return web[kind];
  const weak =
    kind === "engineer" && !/\b(?:software|embedded)\b/.test(before) ? nearest(WEAK_FIELDS, before) : null;
  if (weak) return weak.discipline[kind];
  const isBare = before === "";
  if (!isBare && kind === "engineer" && !SOFTWARE_WORDS.test(before)) return "other";
  return (firstBeside(beside) ?? SOFTWARE)[kind];
}

/** Another trade nearer to the noun wins ("AI Research Engineer"); beside tests and reliability it always does. */
function strongField(before: string): Discipline | null {
  const found = nearest(FIELDS, before);
  if (!found) return null;
  const isShared = SHARED_FIELDS.includes(found.discipline) && !/\bsoftware\b/.test(before);
  const trade = isShared ? before : before.slice(found.end);
  return OTHER_TRADE.test(trade) ? null : found.discipline;
}

function nearest(
  fields: [RegExp, Discipline][],
  words: string,
): { discipline: Discipline; end: number } | null {
  let best: { discipline: Discipline; end: number } | null = null;
  for (const [pattern, discipline] of fields) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { discipline, end };
    }
  }
  return best;
}

function firstBeside(beside: string[]): Discipline | null {
  for (const segment of beside) {
    const discipline = disciplineBeside(segment);
    if (discipline) return discipline;
  }
  return null;
}

/** "Member of Technical Staff" says nothing of the trade; the rest of the title may. */
function roleOfTechnicalStaff(before: string, beside: string[]): RoleSlug {
  for (const [at, segment] of beside.entries()) {
    const head = headOf(segment);
    if (head) return roleOfHead(head, beside.slice(at + 1), []);
  }
  if (beside.some((segment) => /\bresearch\b/.test(segment))) return "other";
  return roleOfMaker("engineer", before === "" ? "" : `${before} software`, beside);
}

function roleOfScientist(noun: string, before: string): RoleSlug {
  if (/\bresearch\b/.test(before)) return "other";
  if (noun === "data science") return "data-scientist";
  return /\b(?:data|decision|analytics|applied|ml|ai)\b/.test(before) ? "data-scientist" : "other";
}

function roleOfAnalyst(before: string): RoleSlug {
  if (/\bphysical\b/.test(before)) return "other";
  if (/\b(?:security|soc|threat|vulnerability|incident response|penetration|malware)\b/.test(before))
    return "security-engineer";
  if (/\b(?:qa|test|testing|software quality)\b/.test(before)) return "qa-engineer";
  return /\b(?:systems?|applications?)$/.test(before) ? "systems-analyst" : "other";
}

function roleOfAdministrator(before: string, beside: string[]): RoleSlug {
  if (/\b(?:databases?|sql|postgres\w*|mysql|mongodb)\b/.test(before)) return "database-administrator";
  const field =
    /\b(?:systems?|networks?|linux|windows|unix|servers?|it|infrastructure|cloud|vmware|active directory|citrix|azure|aws)\b/;
  if (field.test(before)) return "network-administrator";
  return before === "" && beside.some((segment) => /^(?:systems?|networks?)$/.test(segment))
    ? "network-administrator"
    : "other";
}

/** The federal government's "IT Specialist (SYSADMIN)": the brackets say which. */
function roleOfSpecialist(before: string, beside: string[]): RoleSlug {
  const isIt = /^(?:supervisory )?(?:it|information technology)(?: security| cybersecurity)?$/.test(before);
  const what = `${before} ${beside[0] ?? ""}`;
  const found = isIt ? FEDERAL_SPECIALTIES.find(([words]) => words.test(what)) : undefined;
  return found?.[1] ?? "other";
}

function roleOfArchitect(before: string): RoleSlug {
  if (/\bsecurity$/.test(before)) return "security-engineer";
  return /\b(?:software|applications?)$/.test(before) ? "software-engineer" : "other";
}

/** "Machine Learning Intern": the field alone says what is learnt. */
function fieldOfIntern(segments: string[]): RoleSlug | null {
  const isSoftware = segments.some((segment) => /^software$/.test(segment));
  return (firstBeside(segments) ?? (isSoftware ? SOFTWARE : null))?.engineer ?? null;
}
