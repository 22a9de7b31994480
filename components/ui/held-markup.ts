/** Milliseconds between the two renderings of one request that any server should make do with. */
const LONGEST_HELD = 60_000;

type Held = { markup: string; until: number };

// What renders server components and what writes their HTML are two bundles in one process.
const shared = globalThis as typeof globalThis & { payboardMarkup?: Map<string, Held> };
shared.payboardMarkup ??= new Map();
const held = shared.payboardMarkup;

/** Keeps markup for the moment until the page it belongs to is written: what is handed over as a value, the browser gets, too. */
export function holdMarkup(name: string, markup: string, now = Date.now()): void {
  held.delete(name);
  for (const [old, { until }] of held) {
    if (until > now) break;
    held.delete(old);
  }
  held.set(name, { markup, until: now + LONGEST_HELD });
}

/** Throws where it isn't held: a page with a hole in it would be kept for everybody. */
export function heldMarkup(name: string): string {
  const found = held.get(name);
  if (!found) throw new Error(`The markup ${name} is not held any more.`);
  return found.markup;
}
