/**
 * A company's slug from the name of its board at a hiring system ("HighlightTA", "bedrock-robotics").
 * Empty where the name holds no Latin letter or digit.
 */
export function companySlug(token: string): string {
  return token
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

const ALL_CAPITALS = new Set(["ai", "ml", "hr", "it", "llc", "usa"]);

/** How to write a company of which only the board's name is known: "bedrock-robotics" is "Bedrock Robotics". */
export function companyNameFromToken(token: string): string {
  const words = token.split(/[-_\s]+/).filter(Boolean);
  // A token with capitals is spelled as the company wants it.
  if (/\p{Lu}/u.test(token)) return words.join(" ");
  return words.map(capitalised).join(" ");
}

function capitalised(word: string): string {
  return ALL_CAPITALS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
