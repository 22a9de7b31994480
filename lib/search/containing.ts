/** The pattern of LIKE for texts that hold these words; `%` and `_` in them are no wildcards. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
