import { readFile, stat } from "node:fs/promises";
import { InvalidInput } from "@/lib/errors";
import { decodeText, parseJson } from "./decode-text";
import { fetchBytes, LARGEST_INPUT, tooLarge } from "./fetch-bytes";
import type { Posting, Reading } from "./posting";
import { readAshby } from "./read-ashby";
import { readCsv } from "./read-csv";
import { readGreenhouse } from "./read-greenhouse";
import { readLever } from "./read-lever";
import { feedAddress, tokenOfBoard } from "./tokens";

type Provider = Posting["source"];
type Board = { source: Provider; token: string };

const FEEDS: Record<Provider, (json: unknown, from: { token?: string }) => Reading> = {
  greenhouse: readGreenhouse,
  lever: readLever,
  ashby: readAshby,
};

const LEVER_PAGE = 100;

/** Reads a table of postings from a file or an address. Throws InvalidInput. */
export async function readTable(origin: string): Promise<{ reading: Reading }> {
  return { reading: readCsv(await readText(origin)) };
}

/** The text of a file or an address. Throws InvalidInput. */
export async function readText(origin: string): Promise<string> {
  return decodeText(isAddress(origin) ? await fetchBytes(origin) : await fileBytes(origin));
}

/**
 * Reads a provider's feed: from a file, an address, or by the name of the board, whole. `board` is
 * whose it is, where the name or the address says so. Throws InvalidInput.
 */
export async function readFeed(
  source: Provider,
  origin: string,
): Promise<{ reading: Reading; board?: Board }> {
  if (!isAddress(origin) && (await isFile(origin))) {
    return { reading: FEEDS[source](parseJson(decodeText(await fileBytes(origin))), {}) };
  }
  if (!isAddress(origin) && !isToken(origin)) throw new InvalidInput(`There is no file ${origin}.`);
  const address = feedAddress(source, origin);
  const token = tokenOfBoard(address) ?? undefined;
  const json = source === "lever" ? await allLeverPages(address) : await fetchJson(address);
  return { reading: FEEDS[source](json, { token }), ...(token && { board: { source, token } }) };
}

/** Page after page until one is not full, or brings nothing new since the server knows no pages. */
async function allLeverPages(address: string): Promise<unknown> {
  const seen = new Set<string>();
  const postings: unknown[] = [];
  for (;;) {
    const page = await fetchJson(pageOf(address, postings.length));
    // Let the reader say what is wrong with it.
    if (!Array.isArray(page)) return page;
    const fresh = page.filter((posting) => !seen.has(JSON.stringify(posting)));
    for (const posting of fresh) seen.add(JSON.stringify(posting));
    postings.push(...fresh);
    if (page.length < LEVER_PAGE || fresh.length === 0) return postings;
  }
}

function pageOf(address: string, skip: number): string {
  const url = new URL(address);
  url.searchParams.set("skip", String(skip));
  url.searchParams.set("limit", String(LEVER_PAGE));
  return url.href;
}

async function fetchJson(address: string): Promise<unknown> {
  return parseJson(decodeText(await fetchBytes(address)));
}

async function fileBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new InvalidInput(`There is no file ${path}.`);
  if (found.size > LARGEST_INPUT) throw new InvalidInput(tooLarge(path));
  return await readFile(path);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

function isAddress(origin: string): boolean {
  return /^https?:\/\//i.test(origin);
}

/** The name of a board, rather than of a file that isn't there. */
function isToken(origin: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._%&+-]*$/u.test(origin) && !/\.(?:json|csv|txt|gz)$/i.test(origin);
}
