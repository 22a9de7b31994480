import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { occupationOf } from "./occupations";
import { type PricedRole, pluralOf } from "./priced-roles";
import { formatDollars, formatPart } from "./sentences";
import type { Tier, Tiers } from "./tiers";
import { placeWords } from "./verdict";

/**
 * The best tier in a sentence or two, with what it rests on: what a page says first. The words differ by tier
 * since what they may claim does: filings are offers, a model is a guess, wages are of a whole occupation.
 */
export function leadOf({ tiers, model, filings }: Tiers, role: PricedRole, place: Tier["place"]): string {
  const [best] = tiers;
  const [people, where] = [pluralOf(role), placeWords(place)];
  if (!best) return `Nothing published says what ${people} in ${where} are paid, and too few listings do.`;
  const { origin, sample } = best;
  if (best.source === "lca") {
    const thin = best.isThin ? "Few filings, so read with care: " : "";
    const offered = `in ${sample} ${where === "the US" ? "across the US" : `in ${where}`}, the median offer to ${people} is ${dollars(best.median)} a year`;
    return `${sentence(`${thin}${offered}${half(best)}`)} (${origin}).`;
  }
  if (best.source === "modelled" && model) {
    const { range, wages } = model;
    const few = filings?.n
      ? `Only ${countOf(filings.n, "filing")} of the quarter`
      : "No filing of the quarter";
    const names = `${few} ${(filings?.n ?? 0) > 1 ? "name" : "names"} ${people} in ${where}`;
    const jobs = wages.employment === null ? "the jobs" : countOf(wages.employment, "job");
    return `${names}, so this is modelled: a median between ${formatDollars(range.low)} and ${formatDollars(range.high)} a year, from the wages in ${jobs} of ${occupationOf(wages.soc)} there (BLS, ${formatMonth(wages.vintage)}) and ${countOf(best.n ?? 0, "filing")} of the role in the US.`;
  }
  if (best.source === "oews") {
    const counted = best.note ? `, among whom ${people} are counted,` : "";
    const own = best.note ? `No figure of ${people} alone can be shown for ${where}. ` : "";
    return `${own}${sentence(best.people)} in ${where}${counted} earn a median of ${dollars(best.median)} a year${half(best)}: ${sample} (${origin}).`;
  }
  const invented = best.isSample ? " These are sample listings, invented." : "";
  return `${sentence(sample)} of ${people} in ${where} advertise a median of ${dollars(best.median)} a year${half(best)} (${origin}).${invented}`;
}

/** What the drawing of the tiers shows, without its full stop. */
export function findingOf({ tiers }: Tiers, role: PricedRole, place: Tier["place"]): string {
  const people = pluralOf(role);
  const where = placeWords(place);
  const [best] = tiers;
  const wages = tiers.find(({ source }) => source === "oews");
  if (!best) return `No figure of ${people} in ${where} can be shown`;
  if (best.source === "oews" || best.median === null || !wages?.median)
    return best.p25 !== null && best.p75 !== null
      ? `Half of the ${WHAT[best.source]} ${best.people} in ${where} lie between ${formatDollars(best.p25)} and ${formatDollars(best.p75)}`
      : `The median of ${best.people} in ${where} is ${dollars(best.median)}`;
  const part = best.median / wages.median - 1;
  const beside = wages.note ? wages.people : "the occupation";
  // What lies within the interval of the median may be chance, and is no finding.
  const { interval } = best;
  const isChance = interval !== null && interval.low <= wages.median && wages.median <= interval.high;
  const isLevel = Math.abs(part) < 0.02 || isChance;
  if (best.source === "modelled") {
    const difference = isLevel
      ? "about as much as"
      : `${formatPart(part)} ${part > 0 ? "more" : "less"} than`;
    return `As modelled, ${people} in ${where} are paid ${difference} ${wages.people} as a whole`;
  }
  const direction = part > 0 ? "above" : "below";
  const difference = isLevel ? "not clearly above or below" : `${formatPart(part)} ${direction}`;
  return `Offers to ${people} in ${where} are ${difference} the wages of ${beside}`;
}

const WHAT = {
  lca: "offers to",
  modelled: "modelled pay of",
  oews: "wages of",
  advertised: "pay advertised to",
} as const;

/** For a page's title: "$184,662 median offer, 79 filings"; null where there is no figure. */
export function figureInTitle({ tiers }: Tiers): string | null {
  const [best] = tiers;
  if (!best || best.median === null) return null;
  if (best.source === "modelled" && best.interval)
    return `about ${formatDollars(best.interval.low)} to ${formatDollars(best.interval.high)}, modelled`;
  const word = { lca: "median offer", oews: "median wage", advertised: "median advertised", modelled: "" };
  return `${dollars(best.median)} ${word[best.source]}, ${best.sample}`;
}

function half({ p25, p75 }: Tier): string {
  return p25 !== null && p75 !== null
    ? `, and half lie between ${formatDollars(p25)} and ${formatDollars(p75)}`
    : "";
}

function dollars(amount: number | null): string {
  return amount === null ? "not released" : formatDollars(amount);
}

/** With a capital, as the beginning of a sentence. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
