import { type Skill, skill } from "@/lib/skills/skill";

/**
 * Words of job titles that people spell in several ways and mean as one. *Engineer* and *developer* are
 * not among them: employers pay them differently.
 */
export const ROLE_WORDS: readonly Skill[] = [
  skill("word-backend", "Back-end", ["Backend", "Back end"]),
  skill("word-frontend", "Front-end", ["Frontend", "Front end"]),
  skill("word-fullstack", "Full-stack", ["Fullstack", "Full stack"]),
  skill("word-devops", "DevOps", ["Dev Ops"]),
  skill("word-devsecops", "DevSecOps", ["Dev Sec Ops"]),
  skill(
    "word-sre",
    "Site reliability",
    [
      "SRE",
      "SREs",
      "Site reliability engineer",
      "Site reliability engineers",
      "Site reliability engineering",
    ],
    { exact: ["SRE"] },
  ),
  skill(
    "word-dba",
    "Database administrator",
    ["DBA", "DBAs", "Database administrators", "Database administration"],
    {
      exact: ["DBA"],
    },
  ),
  skill("word-qa", "Quality assurance", ["QA"], { exact: ["QA"] }),
  skill("word-it", "IT", ["Information technology"], {
    exact: ["IT"],
    // In a sentence set in capitals it is a pronoun.
    unlessBefore:
      /\b(?:MAKE|MAKING|DO|DOING|WHAT|HOW|IF|WITH|OF|LOVE|GET|ABOUT|THAT|WHEN|FOR|AS|TO|BUT|IS)\s$/,
    unlessAfter: /^(?:['’]S|\s(?:IS|ALL|HAPPEN|WORK|UP|OUT)\b)/,
  }),
  skill("word-ai", "AI", ["Artificial intelligence"], { exact: ["AI"] }),
  skill("word-sysadmin", "Systems administrator", [
    "Sysadmin",
    "Sys admin",
    "System administrator",
    "System administrators",
    "Systems administrators",
    "Systems administration",
    "System administration",
  ]),
  skill("word-cybersecurity", "Cybersecurity", ["Cyber security"]),
  skill("word-infosec", "Information security", ["Infosec"]),
  skill("word-ecommerce", "E-commerce", ["Ecommerce"]),
  skill("word-realtime", "Real-time", ["Realtime"]),
  skill("word-datacenter", "Data center", ["Datacenter", "Data centers", "Datacenters", "Data centre"]),
  skill("word-healthcare", "Healthcare", ["Health care"]),
  skill("word-fintech", "Fintech", ["Fin tech"]),
];
