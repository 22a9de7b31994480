import { SKILLS, type Skill } from "@/lib/skills/vocabulary";

const BY_SPELLING = new Map(
  SKILLS.flatMap((skill) => [skill.label, ...skill.aliases].map((written) => [written.toLowerCase(), skill])),
);

/** Names that end in words of their own. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  "IBM SPSS Statistics": "SPSS",
  "Jenkins CI": "Jenkins",
  "Microsoft Azure DevOps Services": "Azure DevOps",
  "Teradata Database": "Teradata",
};

/**
 * The skill of ours that one of O*NET's technologies is, or null. O*NET puts the maker first and a short form last:
 * "Oracle Java", "Structured query language SQL", "Amazon Web Services AWS software". What is left of the name from
 * some word on has to be one of the skill's spellings, the longest first.
 */
export function technologySkill(technology: string): Skill | null {
  const name = NAMED_OTHERWISE[technology] ?? technology.replace(/ software$/, "");
  const words = name.toLowerCase().split(" ");
  for (let first = 0; first < words.length; first++) {
    const skill = BY_SPELLING.get(words.slice(first).join(" "));
    if (skill) return skill;
  }
  return null;
}
