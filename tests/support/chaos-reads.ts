import { setTimeout as wait } from "node:timers/promises";
import { CHAOS_BATCH } from "./chaos-postings";

const PAUSE_MS = 20;

/**
 * Reads the board over and over, of everything and of one company, until `stop`, which throws what was wrong:
 * a part of the company's import, or an empty board. An error or no answer is an outage, and right while
 * something is down.
 */
export function startReading(address: string, company: string) {
  const faults: string[] = [];
  let [answers, outages, isReading] = [0, 0, true];

  async function read(query: string, judge: (total: number) => string | null) {
    while (isReading) {
      const total = await totalOf(`${address}/api/v1/listings${query}`);
      if (total === null) outages += 1;
      else {
        answers += 1;
        const fault = judge(total);
        if (fault) faults.push(fault);
      }
      await wait(PAUSE_MS);
    }
  }

  const done = Promise.all([read(`?company=${company}`, partOfImport), read("", emptyBoard)]);
  return {
    async stop() {
      isReading = false;
      await done;
      if (faults.length > 0) throw new Error([...new Set(faults)].join("\n"));
      return { answers, outages };
    },
  };
}

/** The number of listings found; null when the answer is no answer. */
export async function totalOf(url: string): Promise<number | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(15_000) });
    return answer.status === 200 ? (await answer.json()).total : null;
  } catch {
    return null;
  }
}

export function partOfImport(total: number): string | null {
  return total === 0 || total === CHAOS_BATCH ? null : `${total} of ${CHAOS_BATCH} were seen.`;
}

export function emptyBoard(total: number): string | null {
  return total === 0 ? "An outage was shown as an empty board." : null;
}
