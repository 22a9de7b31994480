import { formatThousands } from "@/lib/format-money";
import { STATES } from "@/lib/places/vocabulary";
import type { MarketBand } from "./band";
import { shortSource } from "./sourcing";

/** Yearly US dollars at both ends, as a listing's card holds them; null where the pay is in another currency. */
export type YearlyPay = { annualMin: number | null; annualMax: number | null };

export type Verdict = {
  /** The judgement, to be set in bold; null where there is none to make. */
  standing: string | null;
  /** What follows it after a space, or the whole sentence where `standing` is null. */
  rest: string;
  /** The middle of the range, US dollars a year; null where no pay is stated in them. */
  midpoint: number | null;
  /** How far the midpoint lies over the market's median, below zero for under it; null where either is unknown. */
  overMedian: number | null;
};

/** A range over so many times as wide as the market's 10th to 90th percentile says little about the job. */
const FAR_WIDER = 1.5;

/**
 * Where a listing's pay stands in the market, judged from the middle of its range. A percentile that the
 * source does not give supports no claim: the judgement falls back to what the others show, or to none.
 *
 * `place` is what follows "in": by default the state's code, as in cards; pages give `placeWords`. Cards are
 * drawn in the browser too, which so needs no list of states.
 */
export function verdict(
  pay: YearlyPay | null,
  band: MarketBand,
  { place = placeCode(band.state) }: { place?: string } = {},
): Verdict {
  const people = `${band.occupation} in ${place}`;
  const range = rangeOf(pay);
  if (!range) return { standing: null, rest: marketPays(people), midpoint: null, overMedian: null };

  const midpoint = (range.min + range.max) / 2;
  const overMedian = band.median === null ? null : midpoint - band.median;
  return { ...judgement(range, midpoint, band, people), midpoint, overMedian };
}

/** "Middle half $130k–$189k · 535 filings, late 2023" */
export function bandSource(band: MarketBand): string {
  return `${bandFigures(band)} · ${shortSource(band)}`;
}

/** "the US", "New York", "the District of Columbia": what follows "in" where there is room. */
export function placeWords(state: MarketBand["state"]): string {
  if (state === "US") return "the US";
  const name = STATES.find(({ code }) => code === state)?.name ?? state;
  return state === "DC" ? `the ${name}` : name;
}

function placeCode(state: MarketBand["state"]): string {
  return state === "US" ? "the US" : state;
}

type Range = { min: number; max: number };

function rangeOf(pay: YearlyPay | null): Range | null {
  if (pay?.annualMin == null || pay.annualMax == null) return null;
  return { min: pay.annualMin, max: pay.annualMax };
}

function judgement(range: Range, midpoint: number, band: MarketBand, people: string) {
  if (isFarWider(range, band)) return { standing: "Wider than the market", rest: `for ${people}` };
  const { p10, p25, median, p75, p90 } = band;
  if (p10 !== null && midpoint < p10) return { standing: "Below nine in ten", rest: people };
  if (p90 !== null && midpoint > p90) return { standing: "Above nine in ten", rest: people };
  if (p25 !== null && midpoint < p25) return { standing: "Below the middle half", rest: `of ${people}` };
  if (p75 !== null && midpoint > p75) return { standing: "Above the middle half", rest: `of ${people}` };
  // The median lies in the middle half by definition, so it serves where one end of the half is unknown.
  const overLowEnd = atLeast(midpoint, p25 ?? median);
  const underHighEnd = atLeast(p75 ?? median, midpoint);
  if (overLowEnd && underHighEnd) return { standing: "In the middle half", rest: `of ${people}` };
  return { standing: null, rest: marketPays(people) };
}

/** Wider by far, and overlapping it: a range wholly above or below the market has a plainer judgement. */
function isFarWider({ min, max }: Range, { p10, p90 }: MarketBand): boolean {
  if (p10 === null || p90 === null || min > p90 || max < p10) return false;
  return max - min > FAR_WIDER * (p90 - p10);
}

function atLeast(amount: number | null, other: number | null): boolean {
  return amount !== null && other !== null && amount >= other;
}

function marketPays(people: string): string {
  return `What the market pays ${people}`;
}

function bandFigures({ p25, median, p75 }: MarketBand): string {
  if (p25 !== null && p75 !== null) return `Middle half ${formatThousands(p25)}–${formatThousands(p75)}`;
  if (median !== null) return `Median ${formatThousands(median)}`;
  return "No figure released";
}
