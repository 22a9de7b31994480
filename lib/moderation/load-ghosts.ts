import "server-only";
import { appDb, type Database } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { type GhostListing, listGhostInputs } from "./ghost-queries";
import { type GhostScore, ghostScore, LEAST_SUSPECT } from "./ghost-score";

const MOST_SHOWN = 50;
/** All are looked through at once, which takes a second where there are 100,000. */
const memo = createMemo({ maxAge: 60_000, most: 1, version: currentDataVersion });

/** An open listing with its score and what that is made of. */
export type Ghost = GhostListing & GhostScore & { url: string };

/** The open listings that a moderator should look at, the likeliest ghost first. As of a minute ago at most. */
export async function loadPossibleGhosts(actor: Actor, now: Date, db: Database = appDb): Promise<Ghost[]> {
  if (!isModerator(actor)) return [];
  const read = () => listGhostInputs(actor, {}, now, db);
  const found = scored(await (db === appDb ? memo("all", read) : read()));
  return found.filter(({ score }) => score >= LEAST_SUSPECT).slice(0, MOST_SHOWN);
}

/** A company's open listings, whatever their score, the highest first. */
export async function loadGhostsOf(
  actor: Actor,
  companyId: number,
  now: Date,
  db: Database = appDb,
): Promise<Ghost[]> {
  return scored(await listGhostInputs(actor, { companyId }, now, db)).slice(0, MOST_SHOWN);
}

function scored(found: readonly GhostListing[]): Ghost[] {
  return found
    .map((listing) => ({
      ...listing,
      ...ghostScore(listing.inputs),
      url: listingUrl(listingSlug(listing)),
    }))
    .sort((one, other) => other.score - one.score || one.id - other.id);
}
