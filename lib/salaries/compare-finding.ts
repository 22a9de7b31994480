import type { ComparedBand } from "./compare-page";
import { formatDollars } from "./sentences";

/**
 * What the bands show, as a sentence: how far the first two lie apart, from the strongest claim that their
 * quartiles bear to the weakest.
 */
export function bandsFinding(bands: readonly ComparedBand[]): string {
  const [one, other] = bands.filter(({ band }) => band?.median != null);
  if (one?.band?.median == null) return "Too few filings for any figure";
  if (other?.band?.median == null)
    return `The middle offer ${one.offered} is ${formatDollars(one.band.median)}`;
  const [upper, lower] = one.band.median >= other.band.median ? [one, other] : [other, one];
  const [high, low] = [upper.band ?? other.band, lower.band ?? other.band];
  if (atLeast(high.p25, low.p75))
    return `Three in four offers ${upper.offered} exceed three in four ${lower.offered}`;
  if (atLeast(high.p25, low.median))
    return `Three in four offers ${upper.offered} lie above the middle one ${lower.offered}`;
  if (atLeast(high.median, low.p75))
    return `The middle offer ${upper.offered} exceeds three in four ${lower.offered}`;
  return `The middle halves of what is offered ${upper.offered} and ${lower.offered} overlap`;
}

function atLeast(amount: number | null, least: number | null): boolean {
  return amount !== null && least !== null && amount >= least;
}
