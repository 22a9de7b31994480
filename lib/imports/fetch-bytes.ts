import { setTimeout as sleep } from "node:timers/promises";
import { InvalidInput } from "@/lib/errors";

/** Files and answers beyond this are refused: reading one takes about ten times its size in memory. */
export const LARGEST_INPUT = 64 * 1024 * 1024;

const TIMEOUT_MS = 60_000;
const RETRIES = 3;

/** There is nothing at an address, which otherwise answers. */
export class NothingThere extends InvalidInput {}

/** Fetches what is at an address (`fetchResponse`), whole. */
export async function fetchBytes(
  address: string,
  { pauseMs = 1_000, isFollowed = true } = {},
): Promise<Uint8Array> {
  return await body(await fetchResponse(address, { pauseMs, isFollowed }), address);
}

/**
 * Asks an address: redirects are followed unless they are not to be, and an overloaded or failing server is asked again, after as long as
 * it says. The answer is a good one, and has to be read within the time. Throws InvalidInput where there is none.
 */
export async function fetchResponse(
  address: string,
  { pauseMs = 1_000, timeoutMs = TIMEOUT_MS, what = "board", isFollowed = true } = {},
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const isLast = attempt === RETRIES;
    const response = await ask(address, { isLast, timeoutMs, isFollowed });
    if (response?.ok) return response;
    const isPassing = !response || response.status === 429 || response.status >= 500;
    if (response && (isLast || !isPassing)) {
      await response.body?.cancel();
      const Refused = [404, 410].includes(response.status) ? NothingThere : InvalidInput;
      throw new Refused(`${address} answers ${response.status}${meaningOf(response.status, what)}.`);
    }
    await response?.body?.cancel();
    await sleep(Math.min(retryAfterMs(response) ?? pauseMs * 2 ** attempt, 30_000));
  }
}

function meaningOf(status: number, what: string): string {
  if (status === 404) return `: there is no such ${what}`;
  return status >= 300 && status < 400 ? ": it leads elsewhere" : "";
}

async function ask(
  address: string,
  { isLast, timeoutMs, isFollowed }: { isLast: boolean; timeoutMs: number; isFollowed: boolean },
): Promise<Response | null> {
  try {
    const headers = {
      accept: "application/json, text/csv;q=0.9, */*;q=0.5",
      "user-agent": "Payboard import",
    };
    const redirect = isFollowed ? "follow" : "manual";
    return await fetch(address, { headers, redirect, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    if (!isLast) return null;
    throw new InvalidInput(`${address} can't be reached: ${causeOf(error)}.`);
  }
}

async function body(response: Response, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > LARGEST_INPUT) throw new InvalidInput(tooLarge(address));
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    throw new InvalidInput(`The answer of ${address} broke off: ${causeOf(error)}.`);
  }
  return Buffer.concat(chunks);
}

/** "feed.json is larger than 100 MB." */
export function tooLarge(name: string): string {
  return `${name} is larger than ${LARGEST_INPUT / 1024 / 1024} MB, which is more than one import takes. Split it.`;
}

function retryAfterMs(response: Response | null): number | null {
  const seconds = Number(response?.headers.get("retry-after") || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** Why a request failed, which Node hides a level below. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return cause || error.message;
}
