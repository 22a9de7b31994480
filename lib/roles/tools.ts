import type { SkillDemand } from "@/lib/skills/demand";
import type { OccupationTechnology } from "./technologies";
import { technologySkill } from "./technology-skill";

/** A technology of a role's occupation, and how often the role's own listings name it. */
export type Tool = OccupationTechnology & {
  /** What of our skills it is; null where listings aren't read for it. */
  skill: { slug: string; label: string } | null;
  /** The role's open listings that name it, of so many; null for no skill of ours and where too few are open. */
  named: { n: number; of: number; share: number } | null;
};

/** What employers of the occupation name often, and what only those of all kinds do. */
export type Tools = { inDemand: Tool[]; others: Tool[] };

/** Technologies beside the skills that listings ask for: those named most in them come first, then by the alphabet. */
export function toolsOf(
  technologies: readonly OccupationTechnology[],
  demand: readonly SkillDemand[],
): Tools {
  const tools = technologies
    .map((technology) => toolOf(technology, demand))
    .toSorted(
      (a, b) =>
        (b.named?.n ?? -1) - (a.named?.n ?? -1) ||
        Number(b.skill !== null) - Number(a.skill !== null) ||
        a.technology.localeCompare(b.technology),
    );
  return {
    inDemand: tools.filter(({ isInDemand }) => isInDemand),
    others: tools.filter(({ isInDemand }) => !isInDemand),
  };
}

function toolOf(technology: OccupationTechnology, demand: readonly SkillDemand[]): Tool {
  const skill = technologySkill(technology.technology);
  const [first] = demand;
  const asked = demand.find((one) => one.skill === skill?.slug);
  return {
    ...technology,
    skill: skill && { slug: skill.slug, label: skill.label },
    named: skill && first ? { n: asked?.n ?? 0, of: first.of, share: asked?.share ?? 0 } : null,
  };
}
