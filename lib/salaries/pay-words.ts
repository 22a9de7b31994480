import { formatMoney } from "@/lib/format-money";
import { socOf } from "./figures";
import type { SalaryFilters } from "./filters";
import { occupationOf } from "./occupations";
import { pluralOf } from "./priced-roles";
import type { PlacePay, Ranking, StatePay } from "./ranking";
import { sampleWords } from "./sourcing";
import { MIN_SHOWN } from "./vocabulary";

/** What makes a figure, apart from how the page shows it. */
export type Asked = Pick<SalaryFilters, "role" | "source" | "statistic" | "per" | "prices">;

/** Whose pay it is: of filings the role's, of wages the occupation's. */
export function peopleOf({ role, source }: Pick<Asked, "role" | "source">): string {
  return source === "lca" ? pluralOf(role) : occupationOf(socOf(role) ?? "");
}

/** "$181,000", or by the hour "$87.02". */
export function formatFigure(amount: number, per: SalaryFilters["per"]): string {
  return per === "hour" ? `$${amount.toFixed(2)}` : formatMoney(amount);
}

/** A figure of a band, or that there is none and of which kind that is. */
export function figureWords(
  amount: number | null,
  { isTopCoded }: Pick<PlacePay, "isTopCoded">,
  per: SalaryFilters["per"],
): string {
  if (amount !== null) return formatFigure(amount, per);
  return isTopCoded ? "above the cap" : "not released";
}

/** "$147,100–$190,000" */
export function rangeWords(
  low: number | null,
  high: number | null,
  place: Pick<PlacePay, "isTopCoded">,
  per: SalaryFilters["per"],
): string {
  if (low !== null && high !== null) return `${formatFigure(low, per)}–${formatFigure(high, per)}`;
  return low === null ? "not released" : `${formatFigure(low, per)} to ${figureWords(high, place, per)}`;
}

/** Why a place shows no figure, without a full stop. */
export function reasonWords({ reason }: Pick<PlacePay, "reason">, { source }: Pick<Asked, "source">): string {
  if (reason === "thin") return `fewer than ${MIN_SHOWN} filings`;
  if (reason === "suppressed") return "not released by BLS";
  if (reason === "top-coded") return "at or above the survey’s cap";
  if (reason === "no-parity") return "no price level to adjust by";
  return source === "lca" ? "no filings" : "no estimate by BLS";
}

/** "rank 2 of 32"; those above the cap are ranked, too. */
export function rankWords({ standing, rank }: StatePay, { ranked, capped }: Ranking["counts"]): string {
  if (standing === "thin") return "thin, not ranked";
  return rank === null ? "not ranked" : `rank ${rank} of ${ranked + capped}`;
}

/** "Washington: $166,273, rank 2 of 32, 1,506 filings": what the map says to those who don't see it. */
export function sayState(state: StatePay, asked: Asked, counts: Ranking["counts"]): string {
  const { name, value } = state;
  if (value === null) return `${name}: no figure, ${reasonWords(state, asked)}`;
  return [`${name}: ${formatFigure(value, asked.per)}`, rankWords(state, counts), sampleOf(state, asked)]
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
