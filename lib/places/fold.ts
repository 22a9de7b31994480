/** A name as it is compared: lower case, without accents, dots and apostrophes; hyphens are spaces. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıøłßđæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[.'’ʻ`]/g, "")
    .replace(/[-\s]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .replace(/\bfort\b/g, "ft")
    .trim();
}

const PLAIN: Record<string, string> = { ı: "i", ø: "o", ł: "l", ß: "ss", đ: "d", æ: "ae", œ: "oe" };
