import "server-only";
import { appDb, type Database } from "@/db/client";
import { listingIdFromSlug } from "./address";
import type { ListingCard } from "./board";
import { findListing, type ListingDetails, listSimilarListings } from "./detail-queries";

/** A closed listing is shown, as closed, for so many days; then it is gone. */
const CLOSED_SHOWN_DAYS = 90;
const SIMILAR = 6;

/** What stands at the address of a listing: the listing, or the address it has moved to since its words changed. */
export type ListingPage =
  | { kind: "here"; listing: ListingDetails; similar: ListingCard[] }
  | { kind: "moved"; url: string };

/** What `/jobs/{slug}` shows. Null where no listing is, or where it closed more than 90 days before `now`. */
export async function loadListing(
  slug: string,
  { now = new Date(), db = appDb }: { now?: Date; db?: Database } = {},
): Promise<ListingPage | null> {
  const id = listingIdFromSlug(slug);
  const listing = id === null ? null : await findListing(id, db);
  if (!listing || isGone(listing, now)) return null;
  if (listing.slug !== slug) return { kind: "moved", url: listing.url };
  return { kind: "here", listing, similar: await listSimilarListings(listing, SIMILAR, db) };
}

function isGone({ closedAt }: Pick<ListingDetails, "closedAt">, now: Date): boolean {
  return closedAt !== null && now.getTime() - Date.parse(closedAt) > CLOSED_SHOWN_DAYS * 86_400_000;
}
