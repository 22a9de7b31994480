import "server-only";

type Held = { what: unknown; until: number };
type Limits = {
  /** How long each is kept. */
  seconds: number;
  /** The newest so many. */
  most: number;
};

// One process serves everybody; each bundle of ours in it has to know what the others keep.
const held = globalThis as typeof globalThis & { payboardMemory?: Map<string, Map<string, Held>> };
held.payboardMemory ??= new Map();
const memories = held.payboardMemory;

/**
 * What is kept by a key for a while, in memory: what somebody has not sent yet is none of the database's business.
 * `name` is its own. Bounded, since a stranger may send anything.
 */
export function shortMemory<T>(name: string, { seconds, most }: Limits) {
  const kept = memories.get(name) ?? new Map<string, Held>();
  memories.set(name, kept);
  return {
    keep(key: string, what: T, now: Date): void {
      kept.delete(key);
      for (const [old, { until }] of kept) {
        if (until > now.getTime() && kept.size < most) break;
        kept.delete(old);
      }
      kept.set(key, { what, until: now.getTime() + seconds * 1000 });
    },
    find(key: string, now: Date): T | null {
      const found = kept.get(key);
      // Only `keep` puts something there.
      return found && found.until > now.getTime() ? (found.what as T) : null;
    },
    drop(key: string): void {
      kept.delete(key);
    },
  };
}
