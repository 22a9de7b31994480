import type { RoleSlug } from "@/lib/roles/vocabulary";
import { type Figures, type PlaceCode, socOf } from "./figures";
import type { Interval, ModelCheck, PayBand, Salary } from "./salary";
import { MIN_SOLID, MOST_MODEL_ERROR } from "./vocabulary";

/**
 * What a role would be paid where too few filings say: the wage of its occupation there, times the role's
 * ratio, which is the median over its filings in the nation of pay ÷ the median filing of the same state and
 * occupation. Both inputs are kept, since a modelled figure is shown with them and as a range.
 */
export type ModelledPay = {
  role: RoleSlug;
  place: PlaceCode;
  /** The occupation's wages there. */
  wages: Salary;
  /** The nation's filings of the role, which hold the ratio. */
  filings: Salary;
  ratio: number;
  band: PayBand;
  /** The modelled median less and plus the model's usual error: half of its checks came nearer than that. */
  range: Interval;
  /** The middle of the role's checks, as a part of the observed median: 0.05 is 5%. */
  error: number;
};

/**
 * The model of a role in a place. Null where the ratio rests on fewer than 30 filings, the occupation has no
 * wage there, or the model was farther off than 10% in the middle of the role's checks, or has none.
 */
export function modelledPay(figures: Figures, role: RoleSlug, place: PlaceCode): ModelledPay | null {
  const soc = socOf(role);
  const wages = soc === null ? null : figures.wages(soc, place);
  const filings = figures.filings(role, "US");
  const error = medianError(figures.checks(role));
  if (!wages || wages.median === null || !filings || filings.ratio === null) return null;
  if ((filings.ratioN ?? 0) < MIN_SOLID || error === null || error > MOST_MODEL_ERROR) return null;
  const { ratio } = filings;
  const middle = wages.median * ratio;
  return {
    role,
    place,
    wages,
    filings,
    ratio,
    band: scaled(wages, ratio),
    range: { low: round(middle * (1 - error)), high: round(middle * (1 + error)) },
    error,
  };
}

/** The middle of how far the checks are off, as parts of what was observed; null without any. */
export function medianError(checks: readonly ModelCheck[]): number | null {
  const errors = checks
    .map(({ observed, modelled }) => Math.abs(modelled / observed - 1))
    .sort((a, b) => a - b);
  if (errors.length === 0) return null;
  const half = (errors.length - 1) / 2;
  return ((errors[Math.floor(half)] ?? 0) + (errors[Math.ceil(half)] ?? 0)) / 2;
}

function scaled({ mean, p10, p25, median, p75, p90 }: PayBand, ratio: number): PayBand {
  const times = (figure: number | null) => (figure === null ? null : round(figure * ratio));
  return {
    mean: times(mean),
    p10: times(p10),
    p25: times(p25),
    median: times(median),
    p75: times(p75),
    p90: times(p90),
  };
}

/** To the hundred: a model knows no more. */
function round(amount: number): number {
  return Math.round(amount / 100) * 100;
}
