import { compileSpellings, findMentions, findTypedMentions, type Mention } from "./find-mentions";
import { SKILLS } from "./vocabulary";

export const SKILL_SPELLINGS = compileSpellings(SKILLS);

const INSIDE_OTHERS = compileSpellings(SKILLS.filter(({ insideOthers }) => insideOthers));

/** The slugs of the skills that a listing names, in the order of first mention, the title before the text. */
export function extractSkills(title: string, text: string): string[] {
  const slugs = new Set<string>();
  for (const mention of findMentions(title, SKILL_SPELLINGS, { isTitle: true })) add(mention, title, slugs);
  for (const mention of findMentions(text, SKILL_SPELLINGS)) add(mention, text, slugs);
  return [...slugs];
}

/** The skills whose names stand inside a longer skill's name: "AWS Lambda" says AWS too. */
export function mentionsInside(name: string): Mention[] {
  return /\s/.test(name) ? findTypedMentions(name, INSIDE_OTHERS) : [];
}

function add({ slug, start, end }: Mention, text: string, slugs: Set<string>) {
  slugs.add(slug);
  for (const inside of mentionsInside(text.slice(start, end))) slugs.add(inside.slug);
}
