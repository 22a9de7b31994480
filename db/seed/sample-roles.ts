import type { Level } from "@/lib/listings/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";

/** How many sample listings a role has, how employers title it, and which texts describe it. */
export type SampleRole = {
  role: RoleSlug;
  count: number;
  /** A comma parts the trade from its discipline, so that grades go before it. `{lang}` is the company's. */
  titles: string[];
  texts: string;
  /** Its pay against the market of its occupation. */
  pays: number;
  /** Levels it does not have. */
  without?: Level[];
};

export const SAMPLE_ROLES: SampleRole[] = [
  sample("backend-engineer", 20, "back-end", 1.06, [
    "Backend Engineer",
    "Back-End Engineer",
    "Software Engineer, Backend",
  ]),
  sample("backend-developer", 9, "back-end", 0.88, ["Backend Developer", "Back-End Developer"]),
  sample("frontend-engineer", 14, "front-end", 1.02, [
    "Frontend Engineer",
    "Front-End Engineer",
    "Software Engineer, Frontend",
  ]),
  sample("frontend-developer", 9, "front-end", 0.85, ["Frontend Developer", "Front-End Developer"]),
  sample("full-stack-engineer", 14, "full-stack", 1.02, [
    "Full-Stack Engineer",
    "Full Stack Engineer",
    "Software Engineer, Full Stack",
  ]),
  sample("full-stack-developer", 8, "full-stack", 0.87, ["Full-Stack Developer", "Full Stack Developer"]),
  sample("software-engineer", 26, "software", 1.04, ["Software Engineer"]),
  sample("software-developer", 10, "software", 0.88, ["Software Developer", "{lang} Developer"]),
  sample("web-developer", 8, "web", 0.95, ["Web Developer"]),
  sample("mobile-engineer", 12, "mobile", 1.04, ["Mobile Engineer", "iOS Engineer", "Android Engineer"]),
  sample("devops-engineer", 16, "devops", 1.03, ["DevOps Engineer", "Site Reliability Engineer"]),
  sample("data-engineer", 16, "data-engineering", 1, ["Data Engineer"]),
  sample("data-scientist", 12, "data-science", 1.05, ["Data Scientist"]),
  sample("ml-engineer", 14, "machine-learning", 1.22, ["Machine Learning Engineer", "ML Engineer"]),
  sample("qa-engineer", 8, "quality", 1, ["QA Engineer", "QA Automation Engineer"]),
  sample("security-engineer", 10, "security", 1.08, ["Security Engineer"]),
  sample("database-administrator", 6, "database", 1, ["Database Administrator"]),
  sample("network-administrator", 6, "network", 0.97, ["Network Administrator"]),
  sample("systems-analyst", 7, "analysis", 0.97, ["Systems Analyst", "Business Systems Analyst"]),
  {
    ...sample("engineering-manager", 8, "management", 1.04, [
      "Engineering Manager",
      "Software Engineering Manager",
    ]),
    without: ["intern", "junior", "middle", "middle-plus", "staff", "principal"],
  },
  {
    ...sample("other", 7, "other", 0.78, ["Technical Writer", "Product Manager", "Solutions Engineer"]),
    without: ["intern", "junior", "middle", "middle-plus"],
  },
];

function sample(role: RoleSlug, count: number, texts: string, pays: number, titles: string[]): SampleRole {
  return { role, count, titles, texts, pays };
}

export const SAMPLE_COUNT = SAMPLE_ROLES.reduce((total, { count }) => total + count, 0);
