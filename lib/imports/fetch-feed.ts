import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { decodeText, parseJson } from "./decode-text";
import { fetchBytes, NothingThere } from "./fetch-bytes";
import type { Posting } from "./posting";

/** Postings a page; both providers give no more. */
const PAGE = 100;
/** Postings that are asked for at once, each by its own call. */
const AT_ONCE = 4;

/** How JSON is got from an address. */
type Get = (address: string) => Promise<unknown>;

/**
 * What a provider's feed answers, all its pages in one. `pauseMs` is the pause between many calls; without
 * `isFollowed` a redirect is refused.
 */
export async function fetchFeed(
  source: Posting["source"],
  address: string,
  { pauseMs, isFollowed = true }: { pauseMs: number; isFollowed?: boolean },
): Promise<unknown> {
  const get: Get = (one) => fetchJson(one, { isFollowed });
  if (source === "lever") return await allLeverPages(address, get);
  if (source === "smartrecruiters") return await allSmartRecruitersPages(address, pauseMs, get);
  return await get(address);
}

export async function fetchJson(address: string, { isFollowed = true } = {}): Promise<unknown> {
  return parseJson(decodeText(await fetchBytes(address, { isFollowed })));
}

/** The address with these in its query. */
export function withQuery(address: string, query: Record<string, number>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Page after page until one is not full, or brings nothing new since the server knows no pages. */
async function allLeverPages(address: string, get: Get): Promise<unknown> {
  const seen = new Set<string>();
  const postings: unknown[] = [];
  for (;;) {
    const page = await get(withQuery(address, { skip: postings.length, limit: PAGE }));
    // Let the reader say what is wrong with it.
    if (!Array.isArray(page)) return page;
    const fresh = page.filter((posting) => !seen.has(JSON.stringify(posting)));
    for (const posting of fresh) seen.add(JSON.stringify(posting));
    postings.push(...fresh);
    if (page.length < PAGE || fresh.length === 0) return postings;
  }
}

const smartRecruitersPage = z.object({ totalFound: z.int(), content: z.array(z.unknown()) });
const withId = z.looseObject({ id: z.string().min(1) });

/**
 * Page after page until all that were found are there, or one brings nothing new; then the body of each. A page may
 * hold a posting of the one before, when the list moved in between: it stands once, and one that the move hid is
 * missing from the count, which the reader takes for a feed that isn't whole.
 */
async function allSmartRecruitersPages(address: string, pauseMs: number, get: Get): Promise<unknown> {
  const rows = new Map<string, unknown>();
  for (let offset = 0; ; await sleep(pauseMs)) {
    const page = await get(withQuery(address, { offset, limit: PAGE }));
    const parsed = smartRecruitersPage.safeParse(page);
    // Let the reader say what is wrong with it.
    if (!parsed.success) return page;
    const { totalFound, content } = parsed.data;
    const before = rows.size;
    for (const row of content) rows.set(withId.safeParse(row).data?.id ?? JSON.stringify(row), row);
    offset += content.length;
    if (offset < totalFound && rows.size > before) continue;
    const whole = await withBodies([...rows.values()], address, pauseMs, get);
    // One that was taken down meanwhile is no longer to be found.
    return { totalFound: totalFound - (rows.size - whole.length), content: whole };
  }
}

/** The rows with what the list leaves out; without those that are gone meanwhile. */
async function withBodies(rows: unknown[], address: string, pauseMs: number, get: Get): Promise<unknown[]> {
  const whole: unknown[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    if (at > 0) await sleep(pauseMs);
    const some = await Promise.all(rows.slice(at, at + AT_ONCE).map((row) => withBody(row, address, get)));
    whole.push(...some.filter((row) => row !== null));
  }
  return whole;
}

async function withBody(row: unknown, address: string, get: Get): Promise<unknown> {
  const listed = withId.safeParse(row).data;
  if (!listed) return row;
  const { origin, pathname } = new URL(address);
  const own = `${origin}${pathname.replace(/\/$/, "")}/${encodeURIComponent(listed.id)}`;
  try {
    const body = z.looseObject({}).safeParse(await get(own)).data;
    return { ...body, ...listed };
  } catch (error) {
    if (error instanceof NothingThere) return null;
    throw error;
  }
}
