import { readFile, stat } from "node:fs/promises";
import { InvalidInput } from "@/lib/errors";
import { isAggregator, LISTING_SOURCES } from "@/lib/listings/vocabulary";
import { isBoardToken } from "./board-token";
import { decodeText, parseJson } from "./decode-text";
import { fetchBytes, LARGEST_INPUT, tooLarge } from "./fetch-bytes";
import { fetchFeed } from "./fetch-feed";
import type { Posting, Reading } from "./posting";
import { readAshby } from "./read-ashby";
import { readCsv } from "./read-csv";
import { readGreenhouse } from "./read-greenhouse";
import { readHimalayas } from "./read-himalayas";
import { readHimalayasPages } from "./read-himalayas-pages";
import { readLever } from "./read-lever";
import { readRecruitee } from "./read-recruitee";
import { readRemoteOk } from "./read-remoteok";
import { readSmartRecruiters } from "./read-smartrecruiters";
import { readWorkable } from "./read-workable";
import { feedAddress, tokenOfBoard } from "./tokens";

type Provider = Posting["source"];
type Board = { source: Provider; token: string };

const FEEDS: Record<Provider, (json: unknown, from: { token?: string }) => Reading> = {
  greenhouse: readGreenhouse,
  lever: readLever,
  ashby: readAshby,
  workable: readWorkable,
  recruitee: readRecruitee,
  smartrecruiters: readSmartRecruiters,
  remoteok: readRemoteOk,
  himalayas: readHimalayas,
};

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
 * whose it is, where the name or the address says so. `pauseMs` is the pause between the calls of
 * feeds that take many. Throws InvalidInput.
 */
export async function readFeed(
  source: Provider,
  origin: string,
  { pauseMs = 500 } = {},
): Promise<{ reading: Reading; board?: Board }> {
  if (!isAddress(origin) && (await isFile(origin))) {
    return { reading: FEEDS[source](parseJson(decodeText(await fileBytes(origin))), {}) };
  }
  if (!isAddress(origin) && !isToken(origin)) throw new InvalidInput(`There is no file ${origin}.`);
  if (!isAddress(origin) && isAggregator(source)) {
    throw new InvalidInput(`${LISTING_SOURCES[source]} has one feed for all companies: leave out ${origin}.`);
  }
  const address = feedAddress(source, origin);
  if (source === "himalayas") return { reading: await readHimalayasPages(address, { pauseMs }) };
  const token = isAggregator(source) ? undefined : (tokenOfBoard(address) ?? undefined);
  const json = await fetchFeed(source, address, { pauseMs });
  return { reading: FEEDS[source](json, { token }), ...(token && { board: { source, token } }) };
}

/**
 * Reads a board by its name alone, for people who must not have us ask any other address: it is never taken for a file
 * here, and where the provider leads elsewhere we don't follow. Throws InvalidInput.
 */
export async function readBoard({ source, token }: Board, { pauseMs = 500 } = {}): Promise<Reading> {
  if (!isBoardToken(token) || isAggregator(source)) throw new InvalidInput(`${token} is no board’s name.`);
  const json = await fetchFeed(source, feedAddress(source, token), { pauseMs, isFollowed: false });
  return FEEDS[source](json, { token });
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
