/** One spelling for each word of the trade, from the titles of several languages. Applied in order. */
const SPELLINGS: [RegExp, string][] = [
  [
    /\b(?:banco de talentos|talent (?:pool|community)|future opportunit(?:y|ies)|general application)\b/g,
    " ",
  ],
  [
    /\bdesenvolvedora?(?:\(a\))?|\bdesarrolladora?(?:\(a\))?|\bdeveloppeu[rs]e?(?:[./·(-]+r?i?c?e?u?se\)?)?|\bsviluppatore\b/g,
    "developer",
  ],
  [/\bsoftware-?entwickler(?:in|:in|\*in)?\b/g, "software developer"],
  [/\bentwickler(?:in|:in|\*in)?\b/g, "developer"],
  [/\bengenheir[oa](?:\(a\))?|\bingenier[oa](?:\(a\))?|\bingenieure?\b|\bingegnere\b/g, "engineer"],
  [/\b(?:cientista|cientifico)\b/g, "scientist"],
  [/\banalista\b/g, "analyst"],
  [/\b(developer|engineer) (?:logiciels?|de software|del software)/g, "software $1"],
  [/\b(developer|engineer|scientist|analyst) (?:de |en )?(?:dados|datos|donnees)\b/g, "data $1"],
  [
    /\b(developer|engineer) (frontend|backend|front[- ]end|back[- ]end|full[- ]?stack|mobile|web|ios|android)\b/g,
    "$2 $1",
  ],
  [/\b(?:software|sw) (?:dev|eng|engr)\b\.?(?!\w)/g, "software engineer"],
  [/\b(?:engr|engg|enginner|enginer)\b\.?/g, "engineer"],
  [/\bdeveloper? ?ops\b|\bdev[- ]ops\b/g, "devops"],
  [/\bdev[- ]?sec[- ]?ops\b/g, "devsecops"],
  [/\bfront[- ]?end\b/g, "frontend"],
  [/\bback[- ]?end\b|\bserver[- ]side\b/g, "backend"],
  [/\bfull[- ]?stack\b/g, "fullstack"],
  [
    /\b(?:machine[- ]learning|deep[- ]learning|mlops|ai ?\/ ?ml|ml ?\/ ?ai|mlai|gen ?ai|generative ai|llm|artificial intelligence)\b/g,
    "ml",
  ],
  [/\bcyber[- ]?security\b|\binfosec\b|\bappsec\b|\bsecops\b|\bdevsecops\b/g, "security"],
  [/\bcyber\b/g, "security"],
  [/\bquality assurance\b/g, "qa"],
  [
    /\bsoftware (?:development )?engineer (?:in|for) test\b|\bsoftware developer in test\b|\bsdet\b/g,
    "qa engineer",
  ],
  [/\bmember of (?:the )?tech\w* staff\b|\bmts\b/g, "mts"],
  [/\bsde(?=[ -]?[i\d]|\b)|\bswe(?=[ -]?[i\d]|\b)|\bsoftware development engineer\b/g, "software engineer "],
  [/\bmle\b/g, "ml engineer"],
  [/\bsre\b|\bsite reliability(?! (?:engineer|specialist))/g, "site reliability engineer"],
  [/\bdba\b/g, "database administrator"],
  [/\bsys(?:tem)?s?[- ]?admin(?:istrator)?s?\b/g, "systems administrator"],
  [/\badmin\b/g, "administrator"],
  [/\bnode\.?js\b|\bnode\b/g, "nodejs"],
  [/\b(react|vue|angular|next)\.?js\b/g, "$1"],
  [/\breact[- ]native\b/g, "reactnative"],
  [/\btech(?:nical)?[- ]lead\b/g, "techlead"],
  [/\bpower ?bi\b/g, "powerbi"],
  [/\bpower ?(?:platform|apps?|automate)\b/g, "powerplatform"],
  [/\bbusiness intelligence\b/g, "bi"],
  [/\bmanagement\b(?= manager)/g, " "],
  [/\bdata[- ]?cent(?:er|re)s?\b/g, "datacenter"],
  [/\binfra\b/g, "infrastructure"],
  [/\bprogrammer[ /]+analyst\b|\banalyst[ /]+programmer\b/g, "programmer"],
];

/** Words of rank, which say nothing of the trade. */
const RANK =
  /\b(?:senior|sr|snr|junior|jr|staff|principal|distinguished|associate(?= \w)|entry[- ]level|mid(?:dle)?(?:[- ]level)?|intermediate|founding|lead(?!s)|expert|experienced|new grad(?:uate)?|graduate|trainee|apprentice|intern(?:ship)?|co-?op|i{1,3}|iv|v|[1-5]|pleno|semi)\b\.?/g;

/**
 * A title in lower case without accents, in one spelling, cut at its commas, dashes and brackets:
 * "Sr. Front-End Engineer II (React)" is ["frontend engineer", "react"]. Without words of rank.
 */
export function titleSegments(title: string): string[] {
  return spell(title)
    .replace(RANK, " ")
    .split(/[,()[\]|:;–—•@]|\s-+\s*|-+\s|\s\/+\s|\.\s/)
    .map((segment) => segment.replace(/\s+/g, " ").replace(/^[\s/&+.-]+|[\s/&+.-]+$/g, ""))
    .filter((segment) => segment !== "");
}

function spell(title: string): string {
  let words = title
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐‑‒_]/g, "-")
    .replace(/([a-z])\.(?=[a-z]{3})/g, "$1. ")
    .replace(/\bnode\. js/g, "node.js");
  for (const [pattern, spelling] of SPELLINGS) words = words.replace(pattern, spelling);
  return words;
}
