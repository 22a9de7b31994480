import { countOf } from "@/lib/format";
import { parseRole } from "@/lib/roles/parse-title";
import { compileSpellings, findMentions } from "@/lib/skills/find-mentions";
import { FRAMEWORKS } from "@/lib/skills/frameworks";
import { LANGUAGES } from "@/lib/skills/languages";

/** Practices and tools are left out: accountants know SOC 2 and marketers SEO. */
const PROGRAMMING = compileSpellings([...LANGUAGES, ...FRAMEWORKS]);

/**
 * Whether a posting of a feed for all trades belongs on a tech board: its title is one of our roles, or a tag is
 * one, or names a programming language or framework.
 */
export function isTechnical({ title, tags }: { title: string; tags: string[] }): boolean {
  const words = tags.map((tag) => tag.replaceAll("-", " "));
  return (
    [title, ...words].some((name) => parseRole(name) !== "other") ||
    findMentions(words.join(", "), PROGRAMMING).length > 0
  );
}

/** "Passed over 2 postings of other trades than tech." Nothing where there were none. */
export function passedOver(count: number): string[] {
  return count > 0 ? [`Passed over ${countOf(count, "posting")} of other trades than tech.`] : [];
}
