/** Every link of a comment says where it leads in full, so that its beginning tells it. */
const LINK = /https?:\/\/|\bwww\./gi;

/** How many links a text holds, whether they are drawn as such or not. */
export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0;
}

/** A text without its addresses. */
export function withoutLinks(text: string): string {
  return text.replace(/(?:https?:\/\/|\bwww\.)[^\s)\]>]*/gi, " ");
}
