import "server-only";

/** What became of many things of which each was done on its own. */
export type Done = {
  /** How many were done; not those that were no longer to be done when their turn came. */
  done: number;
  failures: Error[];
};

/** Does something to each in turn. One that fails keeps none of the others from it; `act` says whether it did anything. */
export async function eachOnItsOwn<T>(
  items: readonly T[],
  act: (item: T) => Promise<boolean>,
): Promise<Done> {
  const result: Done = { done: 0, failures: [] };
  for (const item of items) {
    try {
      if (await act(item)) result.done += 1;
    } catch (error) {
      result.failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return result;
}

/** Throws where any failed, so that the worker tries those again and staff see why. `what`: "listings". */
export function complainOf({ failures }: Done, what: string): void {
  const [first] = failures;
  if (first) throw new Error(`${failures.length} ${what} failed: ${first.message}`, { cause: first });
}
