import "server-only";
import type { Database } from "@/db/client";
import type { StateCode } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { MarketBand } from "@/lib/salaries/band";
import { listMarketBands, type MarketKey, marketKey } from "@/lib/salaries/queries";
import { bandSource, verdict } from "@/lib/salaries/verdict";
import type { ListingCard, Standing } from "./board";

type Card = Omit<ListingCard, "market" | "standing">;

/** Sets each card against what the market pays its role where it is; the nation stands in for a state without figures. */
export async function addMarketBands(
  cards: readonly Card[],
  states: readonly StateCode[],
  db: Database,
): Promise<ListingCard[]> {
  const keys = cards.flatMap((card) => {
    const key = marketOf(card, states);
    return key ? [key, inNation(key)] : [];
  });
  const bands: Map<string, MarketBand> = keys.length > 0 ? await listMarketBands(keys, db) : new Map();
  return cards.map((card) => {
    const key = marketOf(card, states);
    const market = key ? bandOf(key, bands) : null;
    return { ...card, market, standing: market && standingIn(market, card.pay) };
  });
}

/**
 * The market that a listing is in: its first US place's state, before that one of the states asked for,
 * the nation where only the country is named or it is remote anywhere in it; null abroad and without a role.
 */
export function marketOf(
  { role, places, isNationwide }: Pick<Card, "role" | "places" | "isNationwide">,
  states: readonly StateCode[] = [],
): MarketKey | null {
  const soc = ROLES.find(({ slug }) => slug === role)?.soc;
  const inUs = places.filter(({ country }) => country === "US");
  if (!soc || (inUs.length === 0 && !isNationwide)) return null;
  const asked = inUs.find(({ state }) => state && states.includes(state));
  return { soc, state: (asked ?? inUs[0])?.state ?? "US" };
}

function standingIn(market: MarketBand, pay: ListingCard["pay"]): Standing {
  const { standing, rest } = verdict(pay, market);
  return { judgement: standing, rest, source: bandSource(market) };
}

function bandOf(key: MarketKey, bands: ReadonlyMap<string, MarketBand>): MarketBand | null {
  return bands.get(marketKey(key)) ?? bands.get(marketKey(inNation(key))) ?? null;
}

function inNation({ soc }: MarketKey): MarketKey {
  return { soc, state: "US" };
}
