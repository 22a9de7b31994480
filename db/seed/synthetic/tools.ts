import type { Random } from "@/db/seed/random";
import { SKILLS } from "@/lib/skills/vocabulary";
import { Shares } from "./shares";

/** What most employers use, the commonest first; the rest of the vocabulary follows. */
const POPULAR =
  "aws docker kubernetes git sql python javascript typescript linux rest-apis ci-cd terraform postgresql redis graphql jenkins agile kafka react java".split(
    " ",
  );
const SKILL_SHARES = new Shares(
  [...SKILLS]
    .sort((a, b) => rankOf(a.slug) - rankOf(b.slug))
    .map(({ label }, rank) => [label, 1 / (rank + 6)] as const),
);

function rankOf(slug: string): number {
  const rank = POPULAR.indexOf(slug);
  return rank < 0 ? POPULAR.length : rank;
}

/** "You will also meet Terraform, dbt and Kafka.": a few of all the skills there are, the common ones most often. */
export function toolsLine(random: Random): string {
  const names = new Set<string>();
  for (let count = Math.floor(random.between(2, 6)); count > 0; count--) names.add(SKILL_SHARES.pick(random));
  return `You will also meet ${[...names].join(", ")}.`;
}
