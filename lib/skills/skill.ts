/** How a skill is written, beyond its label. Spellings are given in their usual case. */
type Writing = {
  /** Those that are ordinary words or names too, and count only in exactly this case: "React", "Rust". */
  exact?: readonly string[];
  /** Those that also need a sign that a technology is meant: "in Go", "Go developer", "Python, Go". */
  context?: readonly string[];
  /** Those that need a firm sign, since "in Spring" is a season: "Spring framework", "Java, Spring". */
  listed?: readonly string[];
  /** It is not meant where the text up to it ends like this ("Series C"). */
  unlessBefore?: RegExp;
  /** It is not meant where the text from it on starts like this ("React to incidents"). */
  unlessAfter?: RegExp;
  /** Named inside a longer skill's name it is named too: "AWS Lambda" says AWS. */
  insideOthers?: boolean;
};

/** A skill as listings name it. `slug` stands in URLs; aliases are other spellings of the same thing. */
export type Skill = Writing & { slug: string; label: string; aliases: readonly string[] };

export function skill(
  slug: string,
  label: string,
  aliases: readonly string[] = [],
  writing: Writing = {},
): Skill {
  return { slug, label, aliases, ...writing };
}
