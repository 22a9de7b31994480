/**
 * How often a part of us that ended by itself may be started again: `most` times within `withinMs`.
 * What falls over more often than that is broken, and people should hear so.
 */
export function createAllowance(most: number, withinMs: number) {
  const taken: number[] = [];
  return {
    /** Takes one of them and says how many are taken now; undefined when none is left. */
    take(now = Date.now()): number | undefined {
      while (taken[0] !== undefined && taken[0] <= now - withinMs) taken.shift();
      if (taken.length >= most) return undefined;
      return taken.push(now);
    },
  };
}
