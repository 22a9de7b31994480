import { looksLike, mixesScripts } from "./lookalike";

/** Where a link leads, as it may be drawn. */
export type Link = {
  href: string;
  /** Its real host, in letters that can't be mistaken. */
  host: string;
  /** It looks as if it led elsewhere. */
  deceives: boolean;
};

const LONGEST = 2_000;

/** A link to the web; null for everything else that may stand there. `words`: what it shows. */
export function readLink(address: string, words: string): Link | null {
  const trimmed = address.trim();
  // Said in full, since a browser reads "https:evil.example" and "//evil.example" as addresses, too.
  if (!/^https?:\/\/[^/\\\s]/i.test(trimmed) || trimmed.length > LONGEST) return null;
  const url = URL.parse(trimmed);
  if (!url) return null;
  const host = url.host.replace(/^www\./, "");
  const hides = url.username !== "" || url.password !== "" || /(?:^|\.)xn--/.test(url.hostname);
  return { href: url.href, host, deceives: hides || namesAnother(words, host) };
}

/** Whether words are the address that they lead to, so that nothing more need be said. */
export function isItsAddress(words: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|^www\./i, "").replace(/\/$/, "");
  return bare(words.trim()).toLowerCase() === bare(href).toLowerCase();
}

/** Something like "example.com" in a text; the dots that browsers take for one, too. */
const HOST_LIKE = /(?:[\p{L}\p{N}-]{1,63}\s?[.\u3002\uff0e\uff61]\s?){1,8}\p{L}{2,24}/gu;
/** As names of hosts end that people know; "Node.js" and "main.py" are none. */
const ENDS_LIKE_HOST =
  /^(?:com|org|net|edu|gov|mil|io|dev|app|ai|co|me|us|uk|eu|de|fr|nl|ca|au|in|cn|jp|ru|info|biz|xyz|online|site|shop|top)$/;
/** A framework. */
const NO_HOST = /^(?:asp|ado)net$/;

function namesAnother(words: string, host: string): boolean {
  if (mixesScripts(words)) return true;
  const named = words.slice(0, LONGEST).match(HOST_LIKE) ?? [];
  return named.some((name) => {
    const last = looksLike(name.split(/[.\u3002\uff0e\uff61]/).at(-1) ?? "");
    const seen = looksLike(name.replace(/^www\./i, ""));
    // Of a longer host one may name the end: "example.com" for "docs.example.com".
    return ENDS_LIKE_HOST.test(last) && !NO_HOST.test(seen) && !looksLike(host).endsWith(seen);
  });
}
