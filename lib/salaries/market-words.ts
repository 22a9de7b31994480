import { countOf, formatCount } from "@/lib/format";
import { formatMoney } from "@/lib/format-money";
import { formatMonth } from "@/lib/format-month";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { MarketBand } from "./band";
import type { MarketBasis } from "./market";
import type { ModelledPay } from "./model";
import { occupationOf } from "./occupations";
import type { Salary } from "./salary";
import { isThin, quarterOf } from "./sourcing";
import { placeWords } from "./verdict";
import { DOMINANT_SHARE, MIN_SOLID } from "./vocabulary";

/**
 * What the figures of a market are, in full: which tier, how many stand behind them, who published them and when;
 * of a model, both of what it was made of, and how far off it may be.
 */
export function describeMarket(role: RoleSlug, band: MarketBand, { filings, model }: MarketBasis): string {
  if (model) return [modelSentence(model, band), rangeSentence(model), tooFew(filings, band)].join(" ");
  if (band.source === "lca" && filings) return filingsSentences(filings, band).join(" ");
  return wagesSentence(role, band);
}

/** "back-end engineers in New York, modelled: the wages of software developers there (…) × 1.12, how the role’s offers stand …" */
function modelSentence(
  { wages, filings, ratio, n, states, role }: ModelledPay,
  { state }: MarketBand,
): string {
  const inputs = [
    `SOC ${wages.soc}`,
    `BLS OEWS, ${formatMonth(wages.vintage)}`,
    ...(wages.median === null ? [] : [`median ${formatMoney(wages.median)}`]),
    jobsOf(wages.employment),
  ].join("; ");
  return (
    `${peopleOf(role)} in ${placeWords(state)}, modelled: the wages of ${occupationOf(wages.soc)} there ` +
    `(${inputs}) × ${ratio.toFixed(2)}, how the role’s offers stand to such wages in ${countOf(n, "H-1B filing")} of ` +
    `${countOf(states, "state")} (U.S. Department of Labor, ${quarterOf(filings.vintage)}).`
  );
}

/** Half of the checks came nearer than the range is wide. */
function rangeSentence({ range: { low, high }, error }: ModelledPay): string {
  const off = `${(100 * error).toFixed(1).replace(/\.0$/, "")}%`;
  return `Half of the model’s checks came within ${off}: a median of ${formatMoney(low)} to ${formatMoney(high)}.`;
}

function tooFew(filings: Salary | null, { state }: MarketBand): string {
  const n = filings?.n ?? 0;
  const place = placeWords(state);
  return n === 0
    ? `There is no filing in ${place}.`
    : `Too few filings in ${place} (${formatCount(n)}) to go by them alone.`;
}

function filingsSentences({ n, vintage, employers, largestShare }: Salary, band: MarketBand): string[] {
  const by = employers === null ? "" : ` of ${countOf(employers, "employer")}`;
  const share = largestShare ?? 0;
  return [
    `${band.occupation} in ${placeWords(band.state)}: pay offered in ${countOf(n ?? 0, "certified H-1B filing")}` +
      `${by}, ${quarterOf(vintage)} (U.S. Department of Labor).`,
    ...(share > DOMINANT_SHARE ? [`One employer made ${Math.round(100 * share)}% of them.`] : []),
    ...(isThin(band) ? [`Fewer than ${MIN_SOLID} are thin, hence the hatching.`] : []),
  ];
}

function wagesSentence(role: RoleSlug, { occupation, soc, state, vintage, employment }: MarketBand): string {
  const people = peopleOf(role);
  const counted = people === occupation ? "" : `, among whom ${people} are counted,`;
  return (
    `${occupation} (SOC ${soc})${counted} in ${placeWords(state)}: wages by the U.S. Bureau of Labor Statistics ` +
    `(OEWS), ${formatMonth(vintage)}, ${jobsOf(employment)}.`
  );
}

function peopleOf(role: RoleSlug): string {
  return ROLES.find(({ slug }) => slug === role)?.plural ?? role;
}

function jobsOf(employment: number | null): string {
  return employment === null ? "number of jobs not released" : countOf(employment, "job");
}
