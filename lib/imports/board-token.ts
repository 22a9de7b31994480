/**
 * Whether this can be the name of a board and nothing else: words of letters and digits. Whoever writes it decides by
 * it which address we ask, so it holds nothing that could lead to another host or out of its part of the path.
 */
export function isBoardToken(text: string): boolean {
  return text.length <= 100 && /^[A-Za-z0-9]+(?:[ ._-]+[A-Za-z0-9]+)*$/.test(text) && !text.includes("..");
}
