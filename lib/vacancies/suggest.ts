import { parseLevel } from "@/lib/listings/parse-level";
import type { Level } from "@/lib/listings/vocabulary";
import { parseRole } from "@/lib/roles/parse-title";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { extractSkills } from "@/lib/skills/extract-skills";

export type Suggestion = {
  /** Null where the title names none of ours. */
  role: RoleSlug | null;
  level: Level | null;
  /** Slugs in the order of first mention, the title's first. */
  skills: string[];
};

/**
 * What a title and a text say of themselves, by the rules that read imported listings, so that a posted role is
 * found where an imported one would be. Knows all skills, so it stays on the server.
 */
export function suggest(title: string, text: string): Suggestion {
  const role = parseRole(title);
  return {
    role: role === "other" ? null : role,
    level: parseLevel(title),
    skills: extractSkills(title, text),
  };
}
