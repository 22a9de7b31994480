import { SKILLS } from "@/lib/skills/vocabulary";
import {
  describeOffers,
  type LevelPay,
  type Offer,
  type OfferedPay,
  payByLevel,
  type SkillPay,
  skillsAbove,
} from "./advertised";
import { rankStates, type StateRanking } from "./best-by-state";
import type { Figures } from "./figures";
import type { PRICED_ROLES } from "./priced-roles";
import { type Tiers, tiersOf } from "./tiers";
import { largestMovers, type Mover, type WageChanges, wageChanges } from "./year-change";

export type RoleEntry = (typeof PRICED_ROLES)[number];

/** What a role pays: all that its page says. */
export type RolePay = {
  role: RoleEntry;
  /** In the nation. */
  tiers: Tiers;
  ranking: StateRanking;
  /** Of its occupation in the nation; null without two vintages. */
  changes: WageChanges | null;
  movers: { up: Mover[]; down: Mover[] };
  advertised: {
    all: OfferedPay;
    levels: LevelPay[];
    skills: (SkillPay & { label: string })[];
    isSample: boolean;
    /** `YYYY-MM` */
    month: string;
  };
};

const MOST_SKILLS = 10;
const MOST_MOVERS = 3;

/** Puts together what a role pays from every published figure and its open listings. */
export function rolePay(role: RoleEntry, figures: Figures, offers: readonly Offer[], month: string): RolePay {
  const all = describeOffers(offers.map(({ midpoint }) => midpoint));
  const isSample = offers.some((offer) => offer.isSample);
  const advertised = offers.length > 0 ? { ...all, role: role.slug, state: "US" as const, isSample } : null;
  return {
    role,
    tiers: tiersOf({ figures, advertised, role: role.slug, place: "US", month }),
    ranking: rankStates(figures, role.slug, month),
    changes: wageChanges(figures, role.soc, "US"),
    movers: largestMovers(figures, role.soc, MOST_MOVERS),
    advertised: {
      all,
      levels: payByLevel(offers),
      skills: skillsAbove(offers, MOST_SKILLS).map((found) => ({ ...found, label: skillLabel(found.skill) })),
      isSample,
      month,
    },
  };
}

function skillLabel(slug: string): string {
  return SKILLS.find((skill) => skill.slug === slug)?.label ?? slug;
}
