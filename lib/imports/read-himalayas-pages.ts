import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { fetchJson, withQuery } from "./fetch-feed";
import type { Reading } from "./posting";
import { readHimalayas } from "./read-himalayas";
import { idIn } from "./rows";
import { passedOver } from "./technical";

/** Jobs a call, whatever one asks for. */
const PAGE = 20;

const page = z.object({ totalCount: z.int(), jobs: z.array(z.unknown()) });

/**
 * Reads Himalayas' feed page after page until its total, or until one brings nothing new. It holds a hundred thousand
 * jobs, which takes thousands of calls; so each page is read as it comes and what is not tech is let go. Whole only
 * where as many jobs were seen as there are at the end: the list moves while it is read. Throws InvalidInput.
 */
export async function readHimalayasPages(
  address: string,
  { pauseMs }: { pauseMs: number },
): Promise<Reading> {
  const idOf = idIn("guid");
  const seen = new Set<string>();
  const postings: Reading["postings"] = [];
  const rejected: Reading["rejected"] = [];
  for (let offset = 0; ; await sleep(pauseMs)) {
    const answer = await fetchJson(withQuery(address, { limit: PAGE, offset }));
    const parsed = page.safeParse(answer);
    // Let the reader say what is wrong with it.
    if (!parsed.success) return readHimalayas(answer);
    const { totalCount, jobs } = parsed.data;
    const before = seen.size;
    const fresh = jobs.filter((job) => {
      const id = idOf(job) ?? JSON.stringify(job);
      return !seen.has(id) && seen.add(id);
    });
    const reading = readHimalayas({ totalCount, jobs: fresh });
    for (const entry of reading.postings) postings.push({ ...entry, row: before + entry.row });
    for (const entry of reading.rejected) rejected.push({ ...entry, row: before + entry.row });
    offset += jobs.length;
    if (offset < totalCount && fresh.length > 0) continue;
    const notes = passedOver(seen.size - postings.length - rejected.length);
    return { postings, rejected, isWhole: seen.size >= totalCount, notes };
  }
}
