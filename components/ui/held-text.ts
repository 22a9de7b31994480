/** Milliseconds between the two renderings of one request that any server should make do with. */
const LONGEST_HELD = 10_000;
/** So many that were read stay for others who ask for the same; of those nobody read yet more, but not any number. */
const MOST_READ = 50;
const MOST = 1_000;

type Held = { text: string; until: number; isRead: boolean };

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
  for (const [old, { until, isRead }] of texts) {
    const isOver = until <= now || texts.size >= (isRead ? MOST_READ : MOST);
    if (!isOver) break;
    texts.delete(old);
  }
  texts.set(name, { text, until: now + LONGEST_HELD, isRead: false });
}

/** Throws where it isn't held: a page with a hole in it might be kept for everybody. */
export function heldText(name: string): string {
  const held = texts.get(name);
  if (!held) throw new Error(`The text ${name} is not held any more.`);
  held.isRead = true;
  return held.text;
}
