import "server-only";
import type { Database } from "@/db/client";
import type { MarketBand } from "@/lib/salaries/band";
import { marketSentence, paySentence } from "@/lib/salaries/bar-words";
import type { Figures, PlaceCode } from "@/lib/salaries/figures";
import { loadFigures } from "@/lib/salaries/load-figures";
import { nearestMarket } from "@/lib/salaries/market";
import { bandSource, verdict } from "@/lib/salaries/verdict";
import type { ListingCard } from "./board";
import { type ListingFilters, NO_FILTERS } from "./filters";

type Card = Omit<ListingCard, "market" | "standing" | "spoken">;
/** What a search asks of the markets that its listings are set against. */
export type MarketChoice = Pick<ListingFilters, "state" | "above">;

/** Sets each card against what the market pays its role where it is; the nation stands in for a state without figures. */
export async function addMarketBands(
  cards: readonly Card[],
  choice: MarketChoice,
  db: Database,
): Promise<ListingCard[]> {
  if (cards.length === 0) return [];
  const figures = await loadFigures(db);
  return cards.map((card) => {
    const market = marketBeside(card, choice, figures);
    return { ...card, market, ...wordsFor(card.pay, market) };
  });
}

/**
 * The market a card shows: of its places in the states asked for, the first; in a search for pay above the
 * median, the first in which it is that, so that the card says what the search found it for. Otherwise
 * a card may say "below" in one asked state of a listing that the facet counts for another.
 */
function marketBeside(card: Card, { state, above }: MarketChoice, figures: Figures): MarketBand | null {
  const bands = marketsOf(card, state).flatMap((place) => nearestMarket(figures, card.role, place) ?? []);
  const shown = above ? bands.find((band) => (verdict(card.pay, band).overMedian ?? 0) > 0) : undefined;
  return shown ?? bands[0] ?? null;
}

/**
 * Where a listing is judged: in those of its US places that are in a state asked for; else at home, which is its
 * first US place's state, or the nation where only the country is named or it is remote anywhere in it.
 * Nowhere abroad. `listings_as_open` holds the same rule.
 */
export function marketsOf(
  { places, isNationwide }: Pick<Card, "places" | "isNationwide">,
  states: MarketChoice["state"] = NO_FILTERS.state,
): PlaceCode[] {
  const inUs = places.filter(({ country }) => country === "US");
  const asked = inUs.flatMap(({ state }) => (state && states.includes(state) ? state : []));
  if (asked.length > 0) return asked;
  const [first] = inUs;
  return first || isNationwide ? [first?.state ?? "US"] : [];
}

/** Pay in another currency is stated and left uncompared: we convert none. */
function wordsFor(
  pay: ListingCard["pay"],
  market: MarketBand | null,
): Pick<ListingCard, "standing" | "spoken"> {
  const yearly =
    pay?.annualMin != null && pay.annualMax != null ? { min: pay.annualMin, max: pay.annualMax } : null;
  if ((pay && !yearly) || (!yearly && !market)) return { standing: null, spoken: null };
  const spoken = [paySentence(yearly), market && marketSentence(market)].filter(Boolean).join(" ");
  if (!market) return { standing: null, spoken };
  const { standing, rest } = verdict(pay, market);
  return { standing: { judgement: standing, rest, source: bandSource(market) }, spoken };
}
