import { setTimeout as wait } from "node:timers/promises";
import { WHOLE_ROLE } from "./chaos-forms";
import { halfCard, halfOf, halfPage, isPosted, type SeenListing } from "./chaos-judge";
import { CHAOS_BATCH } from "./chaos-postings";

const PAUSE_MS = 20;

/** What one look finds wrong; null when the answer is no answer. */
type Look = () => Promise<(string | null)[] | null>;

/**
 * Reads the board over and over, of everything and of one company, until `stop`, which throws what was wrong:
 * a part of the company's import, or an empty board. An error or no answer is an outage, and right while
 * something is down.
 */
export function startReading(address: string, company: string) {
  const total = (query: string, judge: (total: number) => string | null) => async () => {
    const found = await totalOf(`${address}/api/v1/listings${query}`);
    return found === null ? null : [judge(found)];
  };
  return lookOver([total(`?company=${company}`, partOfImport), total("", emptyBoard)]);
}

/**
 * The same of companies that post: their newest listings in the API, the newest one's page, and the board. What is
 * wrong is a posted listing without what makes it one, or an empty board.
 */
export function startReadingRoles(address: string, companies: readonly string[]) {
  const query = `?company=${companies.join(",")}`;
  let newest: SeenListing | undefined;
  let hasCard = false;
  const looks = lookOver([
    async () => {
      const text = await textOf(`${address}/api/v1/listings${query}`);
      if (text === null) return null;
      const { total, listings } = JSON.parse(text) as { total: number; listings: SeenListing[] };
      newest = listings.find(({ source }) => source === "payboard");
      return [emptyBoard(total), ...listings.map((listing) => halfOf(listing, WHOLE_ROLE))];
    },
    async () => {
      if (!newest) return null;
      const { title, url } = newest;
      const html = await textOf(`${address}${url}`);
      return html === null ? null : [halfPage(title, html)];
    },
    async () => {
      const html = await textOf(`${address}/jobs${query}`);
      if (html === null) return null;
      const cards = html.match(/<article class="listing">.*?<\/article>/gs) ?? [];
      hasCard ||= cards.some(isPosted);
      return [emptyBoard(cards.length), ...cards.map(halfCard)];
    },
  ]);
  return {
    async stop() {
      const read = await looks.stop();
      // Whoever saw none has not looked at what it judges.
      if (!newest || !hasCard) throw new Error("No posted listing was seen.");
      return read;
    },
  };
}

function lookOver(looks: readonly Look[]) {
  const faults = new Set<string>();
  let [answers, outages, isReading] = [0, 0, true];

  async function lookOn(look: Look) {
    while (isReading) {
      const found = await look();
      if (found === null) outages += 1;
      else answers += 1;
      for (const fault of found ?? []) if (fault) faults.add(fault);
      await wait(PAUSE_MS);
    }
  }

  const done = Promise.all(looks.map(lookOn));
  return {
    async stop() {
      isReading = false;
      await done;
      if (faults.size > 0) throw new Error([...faults].join("\n"));
      return { answers, outages };
    },
  };
}

/** The number of listings found; null when the answer is no answer. */
export async function totalOf(url: string): Promise<number | null> {
  const text = await textOf(url);
  return text === null ? null : JSON.parse(text).total;
}

/** What stands at an address; null when there is no answer, or one of failure. */
async function textOf(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(15_000) });
    return answer.status === 200 ? await answer.text() : null;
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
