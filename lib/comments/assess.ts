import { countLinks } from "./count-links";
import { mixesScripts, seemsOurs } from "./lookalike";
import { hasDeceptiveLink } from "./markdown";
import { LEAST_TIME, MOST_LINKS } from "./vocabulary";

/**
 * Why somebody has to look at a comment before it is shown, in words; empty where nothing speaks against it.
 * `staff`: the names of who is ours. `took`: milliseconds that writing it took, where a script counted them.
 */
export function reasonsToHold(
  { name, text, took }: { name: string; text: string; took?: number },
  { isKnown, isStaff, staff }: { isKnown: boolean; isStaff: boolean; staff: readonly string[] },
): string[] {
  if (isStaff) return [];
  const links = countLinks(text);
  return [
    !isKnown && "It is the first of somebody we don’t know.",
    links > MOST_LINKS && `It has ${links} links.`,
    hasDeceptiveLink(text) && "A link in it looks as if it led elsewhere.",
    seemsOurs(name, staff) && "The name looks like one of ours.",
    mixesScripts(name) && "The name mixes letters that look alike.",
    took !== undefined && took < LEAST_TIME && "It was written in less time than that takes.",
  ].filter((reason) => reason !== false);
}
