import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { type Figures, type PlaceCode, socOf } from "./figures";
import { type Premium, premiumOf } from "./premium";
import { ascending, medianOf } from "./quantiles";
import type { Interval, ModelCheck, PayBand, Salary } from "./salary";
import { MOST_MODEL_ERROR } from "./vocabulary";

const FEW_CHECKS = 5;

/**
 * What a role would be offered where too few filings say: the median wage of its occupation there, times the
 * role's premium over it elsewhere (`premium.ts`), spread as its filings spread. Both inputs are kept, since a
 * modelled figure is shown with them and as a range.
 */
export type ModelledPay = {
  role: RoleSlug;
  place: PlaceCode;
  /** The occupation's wages there. */
  wages: Salary;
  /** The nation's filings of the role. */
  filings: Salary;
  /** The premium: 1.08 is 8% above the wage of the occupation. Not the like-for-like `ratio` of the filings. */
  ratio: number;
  /** Filings behind the premium, and the states that they are of. */
  n: number;
  states: number;
  band: PayBand;
  /** The modelled median less and plus the model's usual error: half of its checks came nearer than that. */
  range: Interval;
  /** How far off the model is in the middle of its checks, as a part of the observed median: 0.05 is 5%. */
  error: number;
};

/**
 * The model of a role in a place. Null where the role has no premium (too few filings), the occupation has no
 * wage there, or the model was farther off than 10% in the middle of the role's checks, or has none.
 */
export function modelledPay(figures: Figures, role: RoleSlug, place: PlaceCode): ModelledPay | null {
  const soc = socOf(role);
  const wages = soc === null ? null : figures.wages(soc, place);
  const filings = figures.filings(role, "US");
  const premium = knownPremium(figures, role);
  const error = errorOf(figures, role);
  if (!wages || wages.median === null || !filings || !premium || error === null) return null;
  const { ratio, n, states } = premium;
  const middle = wages.median * ratio;
  return {
    role,
    place,
    wages,
    filings,
    ratio,
    n,
    states,
    band: bandAround(middle, premium),
    range: { low: round(middle * (1 - error)), high: round(middle * (1 + error)) },
    error,
  };
}

/**
 * How far the model is off for a role; null where that is too far to show anything, or was never checked. A few
 * lucky checks make no exact model: with fewer than five it is not held to be nearer than for all roles.
 */
function errorOf(figures: Figures, role: RoleSlug): number | null {
  const checks = figures.checks(role);
  const own = medianError(checks);
  if (own === null || own > MOST_MODEL_ERROR) return null;
  if (checks.length >= FEW_CHECKS) return own;
  return Math.max(own, medianError(ROLES.flatMap(({ slug }) => figures.checks(slug))) ?? own);
}

/** The middle of how far the checks are off, as parts of what was observed; null without any. */
export function medianError(checks: readonly ModelCheck[]): number | null {
  const errors = checks.map(({ observed, modelled }) => Math.abs(modelled / observed - 1)).sort(ascending);
  return errors.length === 0 ? null : medianOf(errors);
}

function bandAround(middle: number, { spread }: Premium): PayBand {
  return {
    mean: round(middle * spread.mean),
    p10: round(middle * spread.p10),
    p25: round(middle * spread.p25),
    median: round(middle),
    p75: round(middle * spread.p75),
    p90: round(middle * spread.p90),
  };
}

/** To the hundred: a model knows no more. */
function round(amount: number): number {
  return Math.round(amount / 100) * 100;
}

/** A page asks for a role in every state, and the premium is the same in all. */
function knownPremium(figures: Figures, role: RoleSlug): Premium | null {
  const premiums = known.get(figures) ?? new Map<RoleSlug, Premium | null>();
  known.set(figures, premiums);
  const found = premiums.get(role);
  if (found !== undefined) return found;
  const premium = premiumOf(figures, role);
  premiums.set(role, premium);
  return premium;
}

const known = new WeakMap<Figures, Map<RoleSlug, Premium | null>>();
