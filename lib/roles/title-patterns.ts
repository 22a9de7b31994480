import { FIELDS, WEAK_FIELDS } from "./disciplines";
import type { RoleSlug } from "./vocabulary";

/** How a role is read from titles: what they say, with the words taken from the rules themselves, and titles that show it. */
export type TitlePattern = {
  role: Exclude<RoleSlug, "other">;
  /** One of these words before or beside the noun; null where none is asked for. */
  words: string | null;
  /** The nouns that make it this role. */
  nouns: string;
  examples: readonly string[];
};

const ENGINEER = "engineer, engineering, tech lead";
const DEVELOPER = "developer, development, programmer, coder";

/** In the order of the roles. `tests/unit/roles/title-patterns.test.ts` holds each example to the rules. */
export const TITLE_PATTERNS: readonly TitlePattern[] = [
  made("backend-engineer", ENGINEER, ["Senior Back-End Engineer", "Software Engineer, Backend"]),
  made("backend-developer", DEVELOPER, ["Backend Developer", "Node.js Developer"]),
  made("frontend-engineer", ENGINEER, ["Front End Engineer", "UI Engineer"]),
  made("frontend-developer", DEVELOPER, ["React Developer", "Front-End Web Developer"]),
  told("full-stack-engineer", "fullstack", ENGINEER, ["Full Stack Software Engineer"]),
  told("full-stack-developer", "fullstack", DEVELOPER, ["Java Full Stack Developer"]),
  told(
    "software-engineer",
    "software, a language, a platform or nothing",
    `${ENGINEER}, software architect`,
    ["Software Engineer III", "Member of Technical Staff"],
  ),
  told("software-developer", "none of the other fields", DEVELOPER, ["Java Developer", "Programmer Analyst"]),
  told("web-developer", "web, or a maker of web sites", `${ENGINEER}, ${DEVELOPER}`, [
    "Web Developer",
    "WordPress Developer",
  ]),
  made("mobile-engineer", `${ENGINEER}, ${DEVELOPER}`, ["iOS Developer", "Android Engineer"]),
  made("devops-engineer", ENGINEER, ["DevOps Engineer", "Site Reliability Engineer", "Cloud Engineer"]),
  made("data-engineer", `${ENGINEER}, ${DEVELOPER}`, ["Data Engineer", "ETL Developer"]),
  told("data-scientist", "data, decision, analytics, applied, ml, ai", "scientist, data science", [
    "Senior Data Scientist",
    "Applied Scientist",
  ]),
  made("ml-engineer", `${ENGINEER}, ${DEVELOPER}`, ["Machine Learning Engineer", "AI Engineer"]),
  made("qa-engineer", `${ENGINEER}, ${DEVELOPER}, tester, analyst`, ["QA Analyst", "SDET"]),
  made("security-engineer", `${ENGINEER}, ${DEVELOPER}, analyst, architect, hacker`, [
    "Information Security Analyst",
    "Penetration Tester",
  ]),
  told(
    "database-administrator",
    "database, sql, postgres, mysql, mongodb",
    `administrator, ${ENGINEER}, ${DEVELOPER}`,
    ["SQL DBA", "Database Developer"],
  ),
  made("network-administrator", "administrator, engineer", ["Systems Administrator", "Network Engineer"]),
  told("systems-analyst", "systems, applications", "analyst", ["Computer Systems Analyst"]),
  told(
    "engineering-manager",
    "engineering, or development of software",
    "manager, director, head, vice president",
    ["Software Engineering Manager", "Director of Engineering"],
  ),
];

type Role = TitlePattern["role"];

/** A role of a field, whose words the rules hold. */
function made(role: Role, nouns: string, examples: readonly string[]): TitlePattern {
  const words = [...FIELDS, ...WEAK_FIELDS]
    .filter(([, { engineer, developer }]) => engineer === role || developer === role)
    .flatMap(([pattern]) => wordsOf(pattern));
  return { role, words: [...new Set(words)].join(", "), nouns, examples };
}

function told(role: Role, words: string, nouns: string, examples: readonly string[]): TitlePattern {
  return { role, words, nouns, examples };
}

/** "backend, nodejs" of /\b(?:backend|nodejs)\b/: a pattern's alternatives, where they stand between bars. */
function wordsOf({ source }: RegExp): string[] {
  const inner = source
    .replaceAll("\\b", "")
    .replace(/^\(\?:(.*)\)$/, "$1")
    .replaceAll("\\/", "/");
  const parts: string[] = [];
  let depth = 0;
  let word = "";
  for (const sign of inner) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "|" && depth === 0) {
      parts.push(word);
      word = "";
    } else word += sign;
  }
  // What may be left out is.
  return [...parts, word].map((part) => part.replaceAll("(?:", "(").replace(/\([^()|]*\)\?|s\?/g, ""));
}
