import type { SalarySource } from "@/lib/salaries/vocabulary";

/** Where the method of a tier is told. */
export const METHOD: Record<SalarySource, string> = {
  lca: "/methodology#filings",
  oews: "/methodology#bls",
  advertised: "/methodology#advertised",
  modelled: "/methodology#modelled",
};

/** A tier by name, with whose pay it is. */
export function tierName({ source, people }: { source: SalarySource; people: string }): string {
  if (source === "lca") return "Offers in filings";
  if (source === "oews") return `Wages of ${people}`;
  return source === "modelled" ? "Modelled for the role" : "Advertised on Payboard";
}
