/** The guides there are, newest first, by the address they stand at. Their texts are `lib/guides/{slug}.md`. */
export const GUIDES = [
  { slug: "back-end-developer-vs-engineer", title: "Back-end developer or back-end engineer?" },
] as const satisfies readonly { slug: string; title: string }[];

export function guideUrl(slug: string): string {
  return `/guides/${slug}`;
}
