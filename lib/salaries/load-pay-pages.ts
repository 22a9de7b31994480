import "server-only";
import { appDb, type Database } from "@/db/client";
import type { ListingCard } from "@/lib/listings/board";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import { searchOf } from "@/lib/listings/search-queries";
import type { StateCode } from "@/lib/places/vocabulary";
import { loadPlaceTrend } from "@/lib/trends/load-place-trend";
import type { PlaceTrend } from "@/lib/trends/place-trend";
import { listAdvertisedPay, listOffers } from "./advertised-queries";
import { loadFigures } from "./load-figures";
import { type PlacePay, placePay } from "./place-page";
import { type RoleEntry, type RolePay, rolePay } from "./role-page";

/** The open listings that a page shows a few of. */
export type OpenListings = { total: number; listings: ListingCard[]; url: string };

/** What a page of pay shows, and the ISO 8601 instant at which it was put together. */
type Loaded<Pay> = { pay: Pay; open: OpenListings; trend: PlaceTrend | null; asOf: string };

const CARDS = 5;

export async function loadRolePay(role: RoleEntry, db: Database = appDb): Promise<Loaded<RolePay>> {
  const asOf = new Date();
  const figures = await loadFigures(db);
  const offers = await listOffers(role.slug, db);
  const open = await openListings(role, null, asOf, db);
  const trend = await loadPlaceTrend(role, null, asOf, db);
  return { pay: rolePay(role, figures, offers, monthOf(asOf)), open, trend, asOf: asOf.toISOString() };
}

export async function loadPlacePay(
  role: RoleEntry,
  state: StateCode,
  db: Database = appDb,
): Promise<Loaded<PlacePay>> {
  const asOf = new Date();
  const figures = await loadFigures(db);
  const advertised = await listAdvertisedPay(db);
  const open = await openListings(role, state, asOf, db);
  const trend = await loadPlaceTrend(role, state, asOf, db);
  const pay = placePay(role, state, figures, advertised, monthOf(asOf));
  return { pay, open, trend, asOf: asOf.toISOString() };
}

/** The open listings of a role, in a state or anywhere: how many, and the newest few. */
export async function openListings(role: RoleEntry, state: StateCode | null, asOf: Date, db: Database) {
  const filters = { ...NO_FILTERS, role: [role.slug], state: state ? [state] : [] };
  const search = searchOf(db);
  const [counted] = await search.countEach([filters], asOf);
  const listings = await search.list(filters, asOf);
  return { total: counted?.total ?? 0, listings: listings.slice(0, CARDS), url: boardUrl(filters) };
}

function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}
