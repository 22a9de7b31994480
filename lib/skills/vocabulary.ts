/** A skill as listings name it. `slug` stands in URLs; aliases are other spellings of the same thing. */
export type Skill = { slug: string; label: string; aliases: readonly string[] };

export const SKILLS: readonly Skill[] = [
  { slug: "python", label: "Python", aliases: [] },
  { slug: "go", label: "Go", aliases: ["Golang"] },
  { slug: "react", label: "React", aliases: ["React.js", "ReactJS"] },
];
