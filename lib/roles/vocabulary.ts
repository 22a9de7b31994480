/**
 * The occupations as people search for them. *Engineer* and *developer* stay apart: employers offer
 * them different pay. `soc` is the 2018 Standard Occupational Classification code whose wages stand
 * for the role. O*NET files back-end titles under 15-1254 (web developers), but four in five H-1B
 * filings with those titles use 15-1252 (software developers), so back-end, front-end and full-stack
 * are there too.
 */
export const ROLES = [
  role("backend-engineer", "Back-end engineer", "back-end engineers", "back-end", "15-1252"),
  role("backend-developer", "Back-end developer", "back-end developers", "back-end", "15-1252"),
  role("frontend-engineer", "Front-end engineer", "front-end engineers", "front-end", "15-1252"),
  role("frontend-developer", "Front-end developer", "front-end developers", "front-end", "15-1252"),
  role("full-stack-engineer", "Full-stack engineer", "full-stack engineers", "full-stack", "15-1252"),
  role("full-stack-developer", "Full-stack developer", "full-stack developers", "full-stack", "15-1252"),
  role("software-engineer", "Software engineer", "software engineers", "software", "15-1252"),
  role("software-developer", "Software developer", "software developers", "software", "15-1252"),
  role("web-developer", "Web developer", "web developers", "web", "15-1254"),
  role("mobile-engineer", "Mobile engineer", "mobile engineers", "mobile", "15-1252"),
  role("devops-engineer", "DevOps engineer", "DevOps engineers", "operations", "15-1252"),
  role("data-engineer", "Data engineer", "data engineers", "data", "15-1243"),
  role("data-scientist", "Data scientist", "data scientists", "data", "15-2051"),
  role("ml-engineer", "Machine-learning engineer", "machine-learning engineers", "data", "15-2051"),
  role("qa-engineer", "QA engineer", "QA engineers", "quality", "15-1253"),
  role("security-engineer", "Security engineer", "security engineers", "security", "15-1212"),
  role(
    "database-administrator",
    "Database administrator",
    "database administrators",
    "operations",
    "15-1242",
  ),
  role("network-administrator", "Network administrator", "network administrators", "operations", "15-1244"),
  role("systems-analyst", "Systems analyst", "systems analysts", "analysis", "15-1211"),
  role("engineering-manager", "Engineering manager", "engineering managers", "management", "11-3021"),
  role("other", "Other tech role", "people in other tech roles", "other", null),
] as const;

export type RoleSlug = (typeof ROLES)[number]["slug"];

/** As a choice in a form. */
export const ROLE_OPTIONS: readonly { value: RoleSlug; label: string }[] = ROLES.map(({ slug, label }) => ({
  value: slug,
  label,
}));

function role<S extends string>(slug: S, label: string, plural: string, family: string, soc: string | null) {
  return { slug, label, plural, family, soc };
}
