import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { AdvertisedPay } from "./advertised";
import type { Figures } from "./figures";
import type { PricedRole } from "./priced-roles";
import { type Tier, tiersOf } from "./tiers";

/** A state with the best tier it has of a role; `rank` only among figures of the role itself that are not thin. */
export type RankedState = { state: StateCode; name: string; rank: number | null; tier: Tier | null };

export type StateRanking = {
  /** Filings and modelled pay of the role, highest median first. */
  ranked: RankedState[];
  /** Ten to 29 filings, and no model. */
  thin: RankedState[];
  /** Only the wages of the whole occupation, which do not compare with the role's own. */
  occupation: RankedState[];
  /** Nothing at all. */
  none: RankedState[];
};

/** Every state by what is known of a role there. Advertised pay is left to the state's own page. */
export function rankStates(figures: Figures, role: PricedRole, month: string): StateRanking {
  const states = STATES.map(({ code, name }): RankedState => {
    const advertised: AdvertisedPay | null = null;
    const { tiers } = tiersOf({ figures, advertised, role, place: code, month });
    return { state: code, name, rank: null, tier: tiers[0] ?? null };
  }).sort((a, b) => (b.tier?.median ?? 0) - (a.tier?.median ?? 0) || a.name.localeCompare(b.name));
  const isOwn = ({ tier }: RankedState) => tier !== null && tier.source !== "oews";
  return {
    ranked: states
      .filter((row) => isOwn(row) && !row.tier?.isThin)
      .map((row, index, all) => ({
        ...row,
        rank: 1 + (index > 0 ? all.findIndex((other) => other.tier?.median === row.tier?.median) : 0),
      })),
    thin: states.filter((row) => row.tier?.isThin),
    occupation: states.filter(({ tier }) => tier?.source === "oews"),
    none: states.filter(({ tier }) => tier === null),
  };
}
