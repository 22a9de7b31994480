import type { ComparedBand } from "./compare-page";
import { formatDollars } from "./sentences";

/**
 * What the bands show, as a sentence: how far the first two lie apart, from the strongest claim that their
 * quartiles bear to the weakest.
 */
export function bandsFinding(bands: readonly ComparedBand[]): string {
  const [one, other] = bands.filter(({ band }) => band?.median != null);
  if (!one?.band || one.band.median === null) return "Too few filings for any figure";
  if (!other?.band || other.band.median === null)
    return `The middle offer to ${one.label} is ${formatDollars(one.band.median)}`;
  const [upper, lower] = one.band.median >= other.band.median ? [one, other] : [other, one];
  const [high, low] = [upper.band, lower.band];
  if (!high || !low) return "Too few filings for any figure";
  const [a, b] = [upper.label, lower.label];
  if (atLeast(high.p25, low.p75)) return `${a}: three in four offers exceed three in four of those of ${b}`;
  if (atLeast(high.p25, low.median)) return `${a}: three in four offers lie above the middle one of ${b}`;
  if (atLeast(high.median, low.p75)) return `${a}: the middle offer exceeds three in four of those of ${b}`;
  return `${a} and ${b}: the middle halves of what is offered overlap`;
}

function atLeast(amount: number | null, least: number | null): boolean {
  return amount !== null && least !== null && amount >= least;
}
