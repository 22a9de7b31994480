import { neighboursOf } from "@/lib/places/neighbours";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { AdvertisedPay } from "./advertised";
import type { Figures } from "./figures";
import type { OfferMarket } from "./offer";
import { type PriceRank, priceRank } from "./price-rank";
import { type PricedRole, pluralOf } from "./priced-roles";
import type { RoleEntry } from "./role-page";
import { type Tier, type Tiers, tiersOf } from "./tiers";
import { placeWords } from "./verdict";

export type Neighbour = { state: StateCode; name: string; tier: Tier | null };

/** What a role pays in a state: all that its page says. */
export type PlacePay = {
  role: RoleEntry;
  state: StateCode;
  name: string;
  tiers: Tiers;
  /** What an offer can be set against, the best first: figures of the role, and of its occupation. */
  markets: OfferMarket[];
  neighbours: Neighbour[];
  /** Of the occupation's wages. */
  prices: PriceRank | null;
  /** A wage that the newest vintage has not is an older one's: that newest vintage. */
  missing: string | null;
};

/** Puts together what a role pays in a state from every published figure and what listings advertise. */
export function placePay(
  role: RoleEntry,
  state: StateCode,
  figures: Figures,
  advertised: readonly AdvertisedPay[],
  month: string,
): PlacePay {
  const inPlace = (place: StateCode) => {
    const row = advertised.find((pay) => pay.role === role.slug && pay.state === place) ?? null;
    return tiersOf({ figures, advertised: row, role: role.slug, place, month });
  };
  const tiers = inPlace(state);
  return {
    role,
    state,
    name: stateName(state),
    tiers,
    markets: tiers.tiers
      .filter(({ source }) => source !== "advertised")
      .map((tier) => offerMarket(tier, role.slug)),
    neighbours: neighboursOf(state).map((code) => ({
      state: code,
      name: stateName(code),
      tier: inPlace(code).tiers.find(({ source }) => source !== "advertised") ?? null,
    })),
    prices: priceRank(figures, role.soc, state),
    missing: missingVintage(tiers, figures),
  };
}

function stateName(state: StateCode): string {
  return STATES.find(({ code }) => code === state)?.name ?? state;
}

function offerMarket(tier: Tier, role: PricedRole): OfferMarket {
  const { p10, p25, median, p75, p90, cap, origin, sample, people, place } = tier;
  const what = {
    lca: `offers filed for ${people} in ${placeWords(place)}${tier.isThin ? " (thin: few filings)" : ""}`,
    modelled: `${pluralOf(role)} in ${placeWords(place)} as modelled`,
    oews: `wages of ${people} in ${placeWords(place)}`,
    advertised: `pay advertised to ${people} in ${placeWords(place)}`,
  }[tier.source];
  return { points: { p10, p25, median, p75, p90 }, cap, what, source: `${origin}; ${sample}` };
}

function missingVintage({ tiers }: Tiers, figures: Figures): string | null {
  const wages = tiers.find(({ source }) => source === "oews");
  const [newest] = figures.vintages("oews");
  return wages && newest && newest !== wages.vintage ? newest : null;
}
