/** Search parameters as a route handler (`URLSearchParams`) or a page (a record) gives them. */
export type Params = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** Nobody types more; a stranger's URL may hold any number. */
const MOST_VALUES = 500;

/**
 * Every value given for a name, in order; a page's form repeats a name, an address may too. Only strings: the
 * record that Next makes of "?__proto__=a&__proto__=b&sort=pay" holds `Array.prototype.sort` beside "pay".
 */
export function valuesOf(params: Params, name: string): string[] {
  if (params instanceof URLSearchParams) return params.getAll(name).slice(0, MOST_VALUES);
  const given = Object.hasOwn(params, name) ? params[name] : undefined;
  if (given === undefined) return [];
  const values: unknown[] = Array.isArray(given) ? given : [given];
  return values.filter((value) => typeof value === "string").slice(0, MOST_VALUES);
}

/** The values of a list, whether joined by commas (`state=CA,WA`) or repeated (`state=CA&state=WA`). */
export function listOf(params: Params, name: string): string[] {
  return valuesOf(params, name)
    .flatMap((value) => value.split(",", MOST_VALUES))
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .slice(0, MOST_VALUES);
}

/** Those of a vocabulary that were asked for, in its own order, in whatever case they were typed. */
export function known<T extends string>(vocabulary: readonly T[], asked: readonly string[]): T[] {
  const wanted = new Set(asked.map((value) => value.toLowerCase()));
  return vocabulary.filter((value) => wanted.has(value.toLowerCase()));
}

/**
 * Words as a person means them: composed (NFC), trimmed, single-spaced, at most `most` characters.
 * Control characters are dropped, since Postgres refuses NUL, and so are halves of surrogate pairs,
 * which no URL can carry.
 */
export function cleanText(raw: string, most: number): string {
  const clean = raw
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
  // Whole characters: a cut in the middle of one leaves what the next reading would drop.
  return [...clean].slice(0, most).join("").trim();
}

/** A whole number of at least 1, or null; one above `most` is taken as `most`. */
export function wholeNumber(raw: string, most: number): number | null {
  if (!/^\d{1,400}$/.test(raw.trim())) return null;
  const number = Math.min(Number(raw), most);
  return number >= 1 ? number : null;
}

/** The first value given for a name, or null. */
export function firstOf(params: Params, name: string): string | null {
  return valuesOf(params, name)[0] ?? null;
}
