/** Letters of other scripts, and figures, that are drawn like Latin letters (Unicode TS 39, those that occur). */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [
    ["a", "аαɑ4@"],
    ["b", "ЬвƄ"],
    ["c", "сϲⅽ"],
    ["d", "ԁⅾ"],
    ["e", "еεєҽ3€"],
    ["f", "ƒғ"],
    ["g", "ɡց9"],
    ["h", "һнհ"],
    ["i", "іιɩıӏ1!|ꙇ"],
    ["j", "јϳ"],
    ["k", "кκ"],
    ["l", "ⅼǀᛁ"],
    ["m", "мⅿ"],
    ["n", "пηոո"],
    ["o", "оοσօ0ο"],
    ["p", "рρ"],
    ["q", "ԛգ"],
    ["r", "гɾᴦ"],
    ["s", "ѕ5$ꜱ"],
    ["t", "тτ7"],
    ["u", "υսц"],
    ["v", "νѵⅴ"],
    ["w", "ԝωա"],
    ["x", "хχⅹ"],
    ["y", "уүγყ"],
    ["z", "ᴢ2"],
  ].flatMap(([latin = "", others = ""]) => [...others].map((other) => [other, latin])),
);

/**
 * How words look to who does not look closely: in small Latin letters alone, without accents, spaces and marks. "Ρаybоard" with
 * Greek and Cyrillic letters is "payboard", and so is "P a y b 0 a r d".
 */
export function looksLike(words: string): string {
  const plain = words.normalize("NFKD").toLowerCase();
  return [...plain]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join("")
    .replace(/[^a-z]/g, "");
}

/** Whether letters of one script hide among those of another, as nobody writes a word. */
export function mixesScripts(words: string): boolean {
  return words
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
}

/** Japanese and Korean mix theirs by right; these three are drawn so alike that they deceive. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Words that make who bears them one of us. */
const OURS = /payboard|moderator|moderation|administrator|adminteam|siteadmin|webmaster|official/;
const OURS_ALONE = /^(?:the)?(?:admin|staff|support|mod|team|help|system|root)$/;

/** Whether a name says, or looks as if it said, that its bearer is one of us. `staff`: the names of who is. */
export function seemsOurs(name: string, staff: readonly string[]): boolean {
  const seen = looksLike(name);
  const words = name.split(/[\s\p{P}]+/u).map(looksLike);
  return (
    OURS.test(seen) ||
    words.some((word) => OURS_ALONE.test(word)) ||
    staff.some((one) => looksLike(one) !== "" && looksLike(one) === seen)
  );
}
