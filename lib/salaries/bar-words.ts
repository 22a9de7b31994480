import { formatMoney } from "@/lib/format-money";
import type { MarketBand } from "./band";
import { isThin } from "./sourcing";

/** US dollars a year at both ends. */
export type YearlyRange = { min: number; max: number };

/** A listing's part of its pay bar in words: "This listing: $223,000 to $268,000 a year." */
export function paySentence(pay: YearlyRange | null): string {
  return pay ? `This listing: ${ends(pay.min, pay.max)} a year.` : "No pay stated.";
}

/** The market's: "Market: middle half $142,300 to $230,000, median $186,000." One that is modelled or thin says so. */
export function marketSentence(band: MarketBand): string {
  const { source, p25, median, p75 } = band;
  const half = p25 !== null && p75 !== null ? `middle half ${ends(p25, p75)}` : null;
  const middle = median !== null ? `median ${formatMoney(median)}` : null;
  const figures = [half, middle].filter((part) => part !== null);
  const kind = (source === "modelled" && ", modelled") || (isThin(band) && ", thin") || "";
  return `Market${kind}: ${figures.join(", ") || "no figure released"}.`;
}

function ends(min: number, max: number): string {
  const [low, high] = [formatMoney(Math.round(min)), formatMoney(Math.round(max))];
  return low === high ? low : `${low} to ${high}`;
}
