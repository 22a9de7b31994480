import { STATES, type StateCode } from "@/lib/places/vocabulary";
import {
  describeOffers,
  type LevelPay,
  type Offer,
  type OfferedPay,
  payByLevel,
} from "@/lib/salaries/advertised";
import { type RankedState, rankStates } from "@/lib/salaries/best-by-state";
import { type ComparePage, comparePage } from "@/lib/salaries/compare-page";
import { type Verdict, verdictOf } from "@/lib/salaries/comparison";
import type { Figures, PlaceCode } from "@/lib/salaries/figures";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";
import type { RoleEntry } from "@/lib/salaries/role-page";
import type { Salary } from "@/lib/salaries/salary";
import { type Tier, tiersOf } from "@/lib/salaries/tiers";
import { MIN_SHOWN } from "@/lib/salaries/vocabulary";
import type { SkillDemand } from "@/lib/skills/demand";
import type { PlaceTrend } from "@/lib/trends/place-trend";

/** What a state pays a role, as offered and for what it buys there; best paid first. US dollars a year. */
export type StatePay = {
  state: StateCode;
  name: string;
  tier: Tier & { median: number };
  /** At the nation's prices, and its rank among the states that have both; null without a price parity. */
  adjusted: { median: number; rank: number } | null;
};

/** One of two titles, and all that is known of it. */
export type TitleSide = {
  role: RoleEntry;
  /** In the nation; null where fewer than ten. */
  filings: Salary | null;
  states: StatePay[];
  /** States of which ten to 29 filings are all that is known: to be read with care, and not ranked. */
  thin: StatePay[];
  /** Of its open listings that state pay in US dollars. */
  offers: OfferedPay;
  levels: LevelPay[];
  demand: SkillDemand[];
  trend: PlaceTrend | null;
  open: OpenListings;
  /** Whether its listings are invented. */
  isSample: boolean;
};

/** Two titles side by side: what a guide about them draws all its figures and verdicts from. */
export type TitlePair = {
  sides: [TitleSide, TitleSide];
  /** The two in the nation, to be drawn. */
  compared: ComparePage;
  /** The first over the second in the nation. */
  verdict: Verdict;
  /** The same in each state that has ten filings or more of both. */
  inStates: Verdict[];
  /** What each is paid in a place, by the best source of its own: filings, or the model; null where there is none. */
  tierIn: (side: TitleSide, place: StateCode) => Tier | null;
  /** Of the filings, `YYYY-MM`; null where there are none. */
  vintage: string | null;
  /** Of the listings, `YYYY-MM`. */
  month: string;
};

/** What is read for each title, beside the published figures. */
export type TitleListings = Pick<TitleSide, "role" | "demand" | "trend" | "open"> & {
  offers: readonly Offer[];
};

export function titlePair(
  figures: Figures,
  [one, other]: readonly [TitleListings, TitleListings],
  month: string,
): TitlePair {
  const [first, second] = [one.role.slug, other.role.slug];
  const side = ({ offers, ...listings }: TitleListings): TitleSide => ({
    ...listings,
    filings: shownFilings(figures, listings.role, "US"),
    ...statesOf(figures, listings.role, month),
    offers: describeOffers(offers.map(({ midpoint }) => midpoint)),
    levels: payByLevel(offers),
    isSample: offers.some((offer) => offer.isSample),
  });
  const areBothFiled = (place: PlaceCode) =>
    [one, other].every(({ role }) => shownFilings(figures, role, place)?.median != null);
  return {
    sides: [side(one), side(other)],
    compared: comparePage(figures, { roles: [first, second], places: ["US"] }),
    verdict: verdictOf(figures, first, second, "US"),
    inStates: STATES.filter(({ code }) => areBothFiled(code)).map(({ code }) =>
      verdictOf(figures, first, second, code),
    ),
    tierIn: ({ role }, place) => {
      const { tiers } = tiersOf({ figures, advertised: null, role: role.slug, place, month });
      return tiers.find(({ source }) => source === "lca" || source === "modelled") ?? null;
    },
    vintage: figures.vintages("lca")[0] ?? null,
    month,
  };
}

function shownFilings(figures: Figures, { slug }: RoleEntry, place: PlaceCode): Salary | null {
  const filings = figures.filings(slug, place);
  return filings && (filings.n ?? 0) >= MIN_SHOWN ? filings : null;
}

function statesOf(figures: Figures, { slug }: RoleEntry, month: string): Pick<TitleSide, "states" | "thin"> {
  const { ranked, thin } = rankStates(figures, slug, month);
  const priced = (rows: readonly RankedState[]) =>
    rows.flatMap(({ state, name, tier }) => {
      const parity = figures.parity(state);
      if (tier?.median == null) return [];
      const adjusted = parity ? tier.median / (parity.index / 100) : null;
      return [{ state, name, tier: { ...tier, median: tier.median }, adjusted }];
    });
  const paid = priced(ranked);
  const withRank = ({ adjusted, ...row }: (typeof paid)[number]): StatePay => ({
    ...row,
    adjusted:
      adjusted === null
        ? null
        : {
            median: Math.round(adjusted),
            rank: 1 + paid.filter((other) => (other.adjusted ?? 0) > adjusted).length,
          },
  });
  return { states: paid.map(withRank), thin: priced(thin).map(withRank) };
}
