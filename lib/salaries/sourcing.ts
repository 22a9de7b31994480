import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { MarketBand } from "./band";
import { MIN_SOLID, type SalarySource } from "./vocabulary";

/** Who published figures, and what of, as under a chart: "U.S. Department of Labor, H-1B filings, October to December 2023". */
export function sourceName(source: SalarySource, vintage: string): string {
  if (source === "lca") return `U.S. Department of Labor, H-1B filings, ${quarterOf(vintage)}`;
  if (source === "oews") return `U.S. Bureau of Labor Statistics, OEWS, ${formatMonth(vintage)}`;
  if (source === "advertised") return `Open listings on Payboard, ${formatMonth(vintage)}`;
  return `Modelled from BLS wages of ${formatMonth(vintage)} and H-1B filings`;
}

/** How many stand behind figures: "12,710 filings", "113,510 jobs", "240 listings"; null where that was not released. */
export function sampleWords({
  source,
  n,
  employment,
}: {
  source: SalarySource;
  n: number | null;
  employment: number | null;
}): string | null {
  if (source === "advertised") return n === null ? null : countOf(n, "listing");
  if (source === "lca") return n === null ? null : countOf(n, "filing");
  return employment === null ? null : countOf(employment, "job");
}

/** The same in as few words as a card has room for: "79 filings, late 2023", "modelled on BLS, May 2025, 113,510 jobs". */
export function shortSource(band: Pick<MarketBand, "source" | "vintage" | "n" | "employment">): string {
  const sample = sampleWords(band);
  const wages = `BLS, ${formatMonth(band.vintage)}, ${sample ?? "jobs not released"}`;
  if (band.source === "oews") return wages;
  if (band.source === "modelled") return `modelled on ${wages}`;
  const thin = isThin(band) ? "thin: " : "";
  return `${thin}${sample}, ${partOfYear(band.vintage)}`;
}

/** Ten to 29 filings: shown hatched. */
export function isThin({ source, n }: Pick<MarketBand, "source" | "n">): boolean {
  return source === "lca" && n !== null && n < MIN_SOLID;
}

/** Where it is told how the figures of a source are made, from the root. */
export function methodUrl(source: SalarySource): string {
  return `/methodology#${PARAGRAPHS[source]}`;
}

const PARAGRAPHS = { lca: "filings", oews: "bls", advertised: "advertised", modelled: "modelled" } as const;

const QUARTERS = ["January to March", "April to June", "July to September", "October to December"] as const;
const PARTS = ["early", "mid", "mid", "late"] as const;

/** "October to December 2023" for 2023-12, the quarter's last month. */
export function quarterOf(vintage: string): string {
  return `${QUARTERS[quarter(vintage)]} ${vintage.slice(0, 4)}`;
}

/** "late 2023" */
function partOfYear(vintage: string): string {
  return `${PARTS[quarter(vintage)]} ${vintage.slice(0, 4)}`;
}

function quarter(vintage: string): number {
  return Math.ceil(Number(vintage.slice(5, 7)) / 3) - 1;
}
