/** Answers what was asked a moment ago from memory, and makes what wasn't. */
export type Memo = <T>(key: string, make: () => Promise<T>) => Promise<T>;

type Options = {
  /** For how long an answer stands, in milliseconds. */
  maxAge: number;
  /** How many are held; the one asked for longest ago goes first. */
  most: number;
  /** What rises with each change of the data; an answer made under another version is made anew. */
  version: () => Promise<number>;
  /** Milliseconds from any beginning. */
  clock?: () => number;
};

/**
 * Holds answers for a few seconds, so that a busy page costs the database one question in that time. Those
 * who ask while an answer is being made wait for the same one; a failure is never held.
 */
export function createMemo({ maxAge, most, version, clock = () => performance.now() }: Options): Memo {
  const held = new Map<string, { answer: Promise<unknown>; version: number; madeAt: number }>();

  return async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    // Read before the answer is made: data that changes in between is told by the next version.
    const current = await version();
    const found = held.get(key);
    if (found) held.delete(key);
    const stands = found && found.version === current && clock() - found.madeAt < maxAge;
    const entry = stands ? found : { answer: make(), version: current, madeAt: clock() };
    held.set(key, entry);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    try {
      // A key names one kind of answer, so what is held under it is a T.
      return (await entry.answer) as T;
    } catch (error) {
      if (held.get(key) === entry) held.delete(key);
      throw error;
    }
  };
}

/** The same question asked at most once in `interval` milliseconds; a failure is asked again at once. */
export function atMostEvery<T>(
  interval: number,
  ask: () => Promise<T>,
  clock = () => performance.now(),
): () => Promise<T> {
  let last: { answer: Promise<T>; askedAt: number } | undefined;
  return () => {
    if (last && clock() - last.askedAt < interval) return last.answer;
    const asked = { answer: ask(), askedAt: clock() };
    last = asked;
    asked.answer.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.answer;
  };
}
