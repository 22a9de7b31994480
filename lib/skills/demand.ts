import { describeOffers, type Offer } from "@/lib/salaries/advertised";
import type { Interval } from "@/lib/salaries/salary";
import { MIN_SHOWN } from "@/lib/salaries/vocabulary";
import { SKILLS } from "./vocabulary";

/** Listings that name each skill, by slug, of some that were counted. */
export type SkillCounts = { of: number; named: ReadonlyMap<string, number> };

/** How a role's listings ask for a skill. Parts are 0 to 1. */
export type SkillDemand = {
  skill: string;
  label: string;
  /** The role's open listings that name it, of so many. */
  n: number;
  of: number;
  share: number;
  /** How many times as often as in all other open listings; null where fewer than ten of either name it. */
  lift: (Interval & { value: number }) | null;
  /** Whether the lift's interval lies wholly above 1. */
  isTypical: boolean;
  /** Its share a year before; null where fewer than thirty listings of the role were open then. */
  shareBefore: number | null;
  /** The median of what those that name it and state their pay offer, US dollars a year; null for fewer than ten. */
  pay: { median: number; n: number } | null;
};

/** Below so many listings a share says nothing of a year. */
const MIN_FOR_SHARE = 30;
/** The normal distribution's 97.5th percentile. */
const Z = 1.96;

/**
 * What a role's listings ask for, the most named first; nothing where fewer than ten are open. `role`: its open
 * listings, `others`: all other ones, `before`: the role's that were open a year ago.
 */
export function skillDemand({
  role,
  others,
  before,
  offers,
}: {
  role: SkillCounts;
  others: SkillCounts;
  before: SkillCounts;
  offers: readonly Offer[];
}): SkillDemand[] {
  if (role.of < MIN_SHOWN) return [];
  return SKILLS.flatMap(({ slug, label }): SkillDemand[] => {
    const n = role.named.get(slug) ?? 0;
    if (n === 0) return [];
    const lift = liftOf({ n, of: role.of }, { n: others.named.get(slug) ?? 0, of: others.of });
    const paid = describeOffers(
      offers.filter(({ skills }) => skills.includes(slug)).map(({ midpoint }) => midpoint),
    );
    return [
      {
        ...{ skill: slug, label, n, of: role.of, share: n / role.of },
        lift,
        isTypical: lift !== null && lift.low > 1,
        shareBefore: before.of < MIN_FOR_SHARE ? null : (before.named.get(slug) ?? 0) / before.of,
        pay: paid.median === null ? null : { median: paid.median, n: paid.n },
      },
    ];
  }).sort((a, b) => b.n - a.n || a.label.localeCompare(b.label));
}

/**
 * One share over another, with its 95% interval by the logarithm of the ratio (Katz, Baptista, Azen and Pike,
 * "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34, 1978).
 */
export function liftOf(
  one: { n: number; of: number },
  other: { n: number; of: number },
): SkillDemand["lift"] {
  if (one.n < MIN_SHOWN || other.n < MIN_SHOWN) return null;
  const log = Math.log(one.n / one.of / (other.n / other.of));
  const error = Math.sqrt(1 / one.n - 1 / one.of + 1 / other.n - 1 / other.of);
  return { value: Math.exp(log), low: Math.exp(log - Z * error), high: Math.exp(log + Z * error) };
}

/** Those asked for more often than elsewhere, beyond chance, the most so first. */
export function typicalSkills(demand: readonly SkillDemand[]): SkillDemand[] {
  return demand
    .filter(({ isTypical }) => isTypical)
    .toSorted((a, b) => (b.lift?.value ?? 0) - (a.lift?.value ?? 0));
}
