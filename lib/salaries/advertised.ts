import { LEVELS, type Level } from "@/lib/listings/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { PlaceCode } from "./figures";
import { ascending, quantileOf } from "./quantiles";
import type { Interval, PayBand } from "./salary";
import { MIN_SHOWN } from "./vocabulary";

/**
 * What the open listings of a role advertise in a place: of those that state their pay in US dollars, the
 * middle of each one's range, US dollars a year. Figures are null where fewer than ten listings stand behind them.
 */
export type AdvertisedPay = PayBand & {
  role: RoleSlug;
  state: PlaceCode;
  /** Listings that state their pay. One in three states is in the figures of each, and once in the nation's. */
  n: number;
  /** Whether any of them is invented sample data. */
  isSample: boolean;
};

/** An open listing of a role that states its pay: the middle of its range, US dollars a year. */
export type Offer = {
  midpoint: number;
  level: Level | null;
  /** Slugs. */
  skills: readonly string[];
  isSample: boolean;
};

export type OfferedPay = PayBand & { n: number };

export type LevelPay = OfferedPay & { level: Level; label: string };

export type SkillPay = {
  skill: string;
  n: number;
  median: number;
  /** The median's 95% interval. */
  interval: Interval;
  /** The median over that of all of the role's offers, as a part of it. */
  over: number;
  /** Whether the interval lies wholly above the median of all: less would be a matter of chance. */
  isClear: boolean;
};

/** The distribution of some pay, rounded to the dollar; all null for fewer than ten. */
export function describeOffers(midpoints: readonly number[]): OfferedPay {
  const n = midpoints.length;
  if (n < MIN_SHOWN) return { n, mean: null, p10: null, p25: null, median: null, p75: null, p90: null };
  const sorted = midpoints.toSorted(ascending);
  const at = (part: number) => Math.round(quantileOf(sorted, part));
  const mean = Math.round(sorted.reduce((sum, amount) => sum + amount, 0) / n);
  return { n, mean, p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9) };
}

/** The levels at which a role is advertised, lowest first, with those too few to show. */
export function payByLevel(offers: readonly Offer[]): LevelPay[] {
  return LEVELS.flatMap(({ value, label }) => {
    const paid = offers.filter(({ level }) => level === value).map(({ midpoint }) => midpoint);
    return paid.length === 0 ? [] : [{ level: value, label, ...describeOffers(paid) }];
  });
}

/**
 * The skills that go with higher advertised pay: named by ten listings or more, whose median is above that of
 * all of the role's; the highest first. It says nothing of what the skill earns: those who ask for it
 * differ in other ways, too.
 */
export function skillsAbove(offers: readonly Offer[], most: number): SkillPay[] {
  const { median: all } = describeOffers(offers.map(({ midpoint }) => midpoint));
  if (all === null) return [];
  const bySkill = new Map<string, number[]>();
  for (const { midpoint, skills } of offers) {
    for (const skill of skills) {
      const paid = bySkill.get(skill);
      if (paid) paid.push(midpoint);
      else bySkill.set(skill, [midpoint]);
    }
  }
  return [...bySkill]
    .flatMap(([skill, paid]): SkillPay[] => {
      const { n, median } = describeOffers(paid);
      if (median === null || median <= all) return [];
      const interval = intervalOfMedian(paid);
      return [{ skill, n, median, interval, over: median / all - 1, isClear: interval.low > all }];
    })
    .sort((a, b) => b.over - a.over || b.n - a.n)
    .slice(0, most);
}

/** The median's 95% interval by order statistics, which supposes no shape of the distribution. */
export function intervalOfMedian(amounts: readonly number[]): Interval {
  const sorted = amounts.toSorted(ascending);
  const n = sorted.length;
  const reach = 0.98 * Math.sqrt(n);
  const low = Math.max(0, Math.floor(n / 2 - reach) - 1);
  const high = Math.min(n - 1, Math.ceil(n / 2 + reach));
  return { low: Math.round(sorted[low] ?? 0), high: Math.round(sorted[high] ?? 0) };
}
