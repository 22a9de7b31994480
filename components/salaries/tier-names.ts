import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { Tier } from "@/lib/salaries/tiers";
import type { SalarySource } from "@/lib/salaries/vocabulary";

/** What a tier's figure is and how many stand behind it, in short. */
export function restsOn({ source, sample, employment, vintage }: Tier): string {
  if (source === "modelled") return `modelled, ${employment === null ? "" : countOf(employment, "job")}`;
  return source === "oews" ? `all of the occupation, ${sample}, ${formatMonth(vintage)}` : sample;
}

/** A tier by name, with whose pay it is. */
export function tierName({ source, people }: { source: SalarySource; people: string }): string {
  if (source === "lca") return "Offers in filings";
  if (source === "oews") return `Wages of ${people}`;
  return source === "modelled" ? "Modelled for the role" : "Advertised on Payboard";
}
