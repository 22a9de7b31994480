import { formatCount, formatMoney, formatMonth } from "@/lib/format";
import { ROLES } from "@/lib/roles/vocabulary";
import { socOf } from "./figures";
import type { PaidRole, SalaryFilters } from "./filters";
import { occupationOf } from "./occupations";
import type { PlacePay, Ranking, StatePay } from "./ranking";
import { sampleWords, sourceName } from "./sourcing";
import { MIN_SHOWN, MIN_SOLID, STATISTICS, type Statistic } from "./vocabulary";

type Asked = Pick<SalaryFilters, "role" | "source" | "statistic" | "per" | "prices">;

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
  if (ranked.length === 1) return `Only ${first.name} has ${enough(asked)} of ${who}: ${money(first)} ${at}`;
  if (first.value === last.value) return `Every state ranked pays ${who} the same, ${money(first)} ${at}`;

  const tops = ranked.filter(({ value }) => value === first.value);
  const bottoms = ranked.filter(({ value }) => value === last.value);
  const sentence = `${subject(tops)} ${who} most, ${money(first)} ${at}; ${names(bottoms)} least, ${money(last)}`;
  return asked.prices === "adjusted" ? `Adjusted for prices, ${lowered(sentence)}` : sentence;
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

/** Why a place shows no figure, in a sentence's worth without a full stop. */
export function reasonWords({ reason }: Pick<PlacePay, "reason">, asked: Pick<Asked, "source">): string {
  if (reason === "thin") return `fewer than ${MIN_SHOWN} filings`;
  if (reason === "suppressed") return "not released by BLS";
  if (reason === "top-coded") return "at or above the survey's cap";
  if (reason === "no-parity") return "no price level to adjust by";
  return asked.source === "lca" ? "no filings" : "no estimate by BLS";
}

/** "Washington: $166,273, rank 2 of 32, 1,506 filings": what the map says to those who don't see it. */
export function sayState(state: StatePay, asked: Asked, ranked: number): string {
  const { name, value, standing, rank } = state;
  if (value === null) return `${name}: no figure, ${reasonWords(state, asked)}`;
  const place = standing === "thin" ? "thin, not ranked" : `rank ${rank} of ${ranked}`;
  return [`${name}: ${formatFigure(value, asked.per)}`, place, sampleOf(state, asked)]
    .filter(Boolean)
    .join(", ");
}

/** "1,506 filings", "84,230 jobs"; null where that was not released. */
export function sampleOf(
  { n, employment }: Pick<PlacePay, "n" | "employment">,
  { source }: Pick<Asked, "source">,
): string | null {
  return sampleWords({ source, n, employment });
}

/** "$181,000", or by the hour "$87.02". */
export function formatFigure(amount: number, per: SalaryFilters["per"]): string {
  return per === "hour" ? `$${amount.toFixed(2)}` : formatMoney(amount);
}

const AT: Record<Statistic, string> = {
  median: "at the median",
  mean: "on average",
  p10: "at the 10th percentile",
  p25: "at the 25th percentile",
  p75: "at the 75th percentile",
  p90: "at the 90th percentile",
};

/** Whose pay it is: of filings the role's, of wages the occupation's. */
export function peopleOf({ role, source }: Pick<Asked, "role" | "source">): string {
  return source === "lca" ? pluralOf(role) : occupationOf(socOf(role) ?? "");
}

function pluralOf(role: PaidRole): string {
  return ROLES.find(({ slug }) => slug === role)?.plural ?? role;
}

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

function countsOf({ source }: Asked, { ranked, thin, none }: Ranking["counts"]): string {
  const have = (n: number) => `${formatCount(n)} ${n === 1 ? "has" : "have"}`;
  const all = "Of the 50 states and DC,";
  if (source === "oews") {
    return none === 0
      ? `${all} all have a figure.`
      : `${all} ${have(ranked)} a figure and ${have(none)} none.`;
  }
  const solid = `${have(ranked)} ${MIN_SOLID} filings or more and ${ranked === 1 ? "is" : "are"} ranked`;
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

/** Names keep their capital; the article that may stand first doesn't. */
function lowered(sentence: string): string {
  return sentence.replace(/^The /, "the ");
}
