import { formatCount } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { socOf } from "./figures";
import { occupationOf } from "./occupations";
import { type Asked, formatFigure, peopleOf, sampleOf } from "./pay-words";
import { pluralOf } from "./priced-roles";
import type { PlacePay, Ranking, StatePay } from "./ranking";
import { sourceName } from "./sourcing";
import { MIN_SHOWN, MIN_SOLID, STATISTICS, type Statistic } from "./vocabulary";

/** "California pays software engineers most, $181,000 at the median; Tennessee least, $91,000" */
export function findingOf(asked: Asked, { states }: Pick<Ranking, "states">): string {
  const ranked = states
    .filter(({ standing }) => standing === "ranked")
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const [first] = ranked;
  const last = ranked.at(-1);
  const who = peopleOf(asked);
  if (!first || !last) return `No state has ${enough(asked)} of ${who}`;
  const money = (state: StatePay) => formatFigure(state.value ?? 0, asked.per);
  const at = AT[asked.statistic];
  const capped = states.filter(({ standing }) => standing === "capped");
  const bottoms = ranked.filter(({ value }) => value === last.value);
  if (capped.length > 0) {
    return `${subject(capped)} ${who} most, above the survey’s cap ${at}; ${names(bottoms)} least, ${money(last)}`;
  }
  if (ranked.length === 1) return `Only ${first.name} has ${enough(asked)} of ${who}: ${money(first)} ${at}`;
  if (first.value === last.value) return `Every state ranked pays ${who} the same, ${money(first)} ${at}`;

  const tops = ranked.filter(({ value }) => value === first.value);
  const found = `${subject(tops)} ${who} most, ${money(first)} ${at}; ${names(bottoms)} least, ${money(last)}`;
  if (asked.prices === "nominal") return capital(found);
  const isPartial = states.some(({ reason }) => reason === "top-coded");
  return `Adjusted for prices, ${isPartial ? "of the states below the survey’s cap, " : ""}${found}`;
}

/** What is measured, of whom and in which unit: "Median base pay offered to software engineers, US dollars a year" */
export function measureOf(asked: Asked, parityYear: number | null): string {
  const { source, statistic, per } = asked;
  const name = STATISTICS.find(({ value }) => value === statistic)?.label ?? statistic;
  const what = source === "lca" ? "base pay offered to" : "wage of";
  const middle = /^\d/.test(name) ? `${name} of the ${what}` : `${name} ${what}`;
  const unit = per === "hour" ? "US dollars an hour" : "US dollars a year";
  const prices = parityYear === null ? "" : `, adjusted for prices of ${parityYear}`;
  return `${middle} ${peopleOf(asked)}, ${unit}${prices}`;
}

/** The nation's middle half, and how many states can be ranked. */
export function leadOf(
  asked: Asked,
  { nation, counts }: Pick<Ranking, "nation" | "counts">,
  vintage: string,
): string {
  return `${middleHalf(asked, nation, vintage)} ${countsOf(asked, counts)}`.trim();
}

/** What figures of this source are and are not. */
export function noteOf(asked: Asked, parityYear: number | null): string {
  const soc = socOf(asked.role) ?? "";
  const prices =
    parityYear === null
      ? ""
      : ` Adjusted figures are divided by the state's price parity of ${parityYear} (U.S. Bureau of Economic Analysis; the nation is 100), so they say what the pay buys, not what is paid.`;
  if (asked.source === "lca") {
    return `Filings are offers to H-1B workers: base pay at its lower bound, without bonus or shares, and heavier in large firms and staffing firms than the market is. BLS wages cover everybody, but not every title.${prices}`;
  }
  return `BLS wages are of everybody in the occupation (${occupationOf(soc)}, ${soc}), at every level and under every title; ${pluralOf(asked.role)} are a part of it. Filings know titles, but only H-1B workers.${prices}`;
}

const AT: Record<Statistic, string> = {
  median: "at the median",
  mean: "on average",
  p10: "at the 10th percentile",
  p25: "at the 25th percentile",
  p75: "at the 75th percentile",
  p90: "at the 90th percentile",
};

function enough({ source }: Pick<Asked, "source">): string {
  return source === "lca" ? `${MIN_SOLID} filings or more` : "a figure released";
}

function middleHalf(asked: Asked, nation: PlacePay, vintage: string): string {
  const { p25, p75 } = nation.band;
  const sample = sampleOf(nation, asked);
  if (p25 === null || p75 === null || !sample) return "";
  const per = asked.per === "hour" ? " an hour" : "";
  const ends = `between ${formatFigure(p25, asked.per)} and ${formatFigure(p75, asked.per)}${per}`;
  if (asked.source === "lca") return `Half of ${sample} nationwide (${when(vintage)}) offer ${ends}.`;
  return `Half of ${sample} nationwide pay ${ends} (BLS, ${formatMonth(vintage)}).`;
}

function countsOf({ source }: Asked, { ranked, capped, thin, none }: Ranking["counts"]): string {
  const have = (n: number) => (n === 0 ? "none has" : `${formatCount(n)} ${n === 1 ? "has" : "have"}`);
  const all = "Of the 50 states and DC,";
  if (source === "oews") {
    if (capped + none === 0) return `${all} all have a figure.`;
    const parts = [
      `${have(ranked)} a figure`,
      capped > 0 && `${capped} ${capped === 1 ? "is" : "are"} above the survey’s cap`,
      none > 0 && `${have(none)} none`,
    ];
    return `${all} ${new Intl.ListFormat("en-GB").format(parts.filter((part) => part !== false))}.`;
  }
  const solid = `${have(ranked)} ${MIN_SOLID} filings or more, which are ranked`;
  return `${all} ${solid}; ${have(thin)} ${MIN_SHOWN} to ${MIN_SOLID - 1}, and ${have(none)} fewer and no figure.`;
}

/** "October to December 2023" */
function when(vintage: string): string {
  return sourceName("lca", vintage).split(", ").at(-1) ?? vintage;
}

function subject(states: readonly StatePay[]): string {
  return states.length === 1 ? `${names(states)} pays` : `${names(states)} pay`;
}

/** One or two by name, more by their number. */
function names(states: readonly StatePay[]): string {
  if (states.length > 2) return `${states.length} states`;
  return states.map(({ name }) => (name === "District of Columbia" ? `the ${name}` : name)).join(" and ");
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
