/** Whether `If-None-Match` names this tag; a proxy that compresses may have made it a weak one. */
export function isKnownTag(tag: string, given: string | null): boolean {
  if (!given) return false;
  return given.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}
