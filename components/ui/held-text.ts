/** Milliseconds for which a text waits to be read: the two renderings of one request are never that far apart. */
const LONGEST_UNREAD = 10_000;
/** Milliseconds for which it may be read again, while what is made of it takes its time. */
const LONGEST_READ = 5_000;
/** So that those who never read, such as who asks for React's data alone, can't fill the memory. */
const MOST = 1_000;

type Held = { text: string; until: number };

// What renders server components and what writes their HTML are two bundles in one process.
const shared = globalThis as typeof globalThis & { payboardTexts?: Map<string, Held> };
shared.payboardTexts ??= new Map();
const texts = shared.payboardTexts;

/**
 * Keeps a text for the moment until the page it belongs to is written: what a server component hands over as a
 * value, the browser gets, too. `now`: milliseconds.
 */
export function holdText(name: string, text: string, now = Date.now()): void {
  texts.delete(name);
  for (const [old, { until }] of texts) {
    if (until > now && texts.size < MOST) break;
    texts.delete(old);
  }
  texts.set(name, { text, until: now + LONGEST_UNREAD });
}

/** Throws where it isn't held: a page with a hole in it might be kept for everybody. `now`: milliseconds. */
export function heldText(name: string, now = Date.now()): string {
  const held = texts.get(name);
  if (!held) throw new Error(`The text ${name} is not held any more.`);
  held.until = now + LONGEST_READ;
  return held.text;
}
