import type { PricedRole } from "./priced-roles";

/** The titles of the 2018 Standard Occupational Classification, for every code that a role stands under. */
const OFFICIAL_TITLES: Readonly<Record<string, string>> = {
  "11-3021": "Computer and Information Systems Managers",
  "15-1211": "Computer Systems Analysts",
  "15-1212": "Information Security Analysts",
  "15-1242": "Database Administrators",
  "15-1243": "Database Architects",
  "15-1244": "Network and Computer Systems Administrators",
  "15-1252": "Software Developers",
  "15-1253": "Software Quality Assurance Analysts and Testers",
  "15-1254": "Web Developers",
  "15-2051": "Data Scientists",
};

/** "Software Developers" for 15-1252; the code itself for one that no role stands under. */
export function officialTitle(soc: string): string {
  return OFFICIAL_TITLES[soc] ?? soc;
}

const BY_FILINGS =
  "Official statistics do not know the title. O*NET files it with web developers, but four in five filings with back-end titles are made under this code, so these wages are the better yardstick.";
const BY_NATURE =
  "Official statistics do not tell engineers from developers: whoever designs and writes software is counted here.";
const SAME = "Official statistics know the occupation by this name.";

const REASONS: Readonly<Record<PricedRole, string>> = {
  "backend-engineer": BY_FILINGS,
  "backend-developer": BY_FILINGS,
  "frontend-engineer": `${BY_FILINGS} Front-end titles are treated alike.`,
  "frontend-developer": `${BY_FILINGS} Front-end titles are treated alike.`,
  "full-stack-engineer": `${BY_FILINGS} Full-stack titles are treated alike.`,
  "full-stack-developer": `${BY_FILINGS} Full-stack titles are treated alike.`,
  "software-engineer": BY_NATURE,
  "software-developer": BY_NATURE,
  "web-developer": SAME,
  "mobile-engineer": "Whoever writes applications is counted here, for whatever device.",
  "devops-engineer":
    "Official statistics have no such occupation. Whoever builds and runs systems as software is nearest to those who write it.",
  "data-engineer":
    "Official statistics have no such occupation. Those who design databases and warehouses of data are nearest.",
  "data-scientist": SAME,
  "ml-engineer": "Official statistics have no such occupation. Those who build models from data are nearest.",
  "qa-engineer": "Whoever tests software and assures its quality is counted here.",
  "security-engineer": "Whoever plans and carries out the security of systems is counted here.",
  "database-administrator": SAME,
  "network-administrator": "Administrators of networks and of systems are counted together.",
  "systems-analyst": SAME,
  "engineering-manager":
    "Managers of software engineers are counted with all who manage computing, information technology among them.",
};

/** Why a role stands under its occupation, as sentences. */
export function whyOccupation(role: PricedRole): string {
  return REASONS[role];
}
