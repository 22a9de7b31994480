import type { StateCode } from "@/lib/places/vocabulary";

/** What the market pays a role, or its occupation, in a place: US dollars a year. A figure is null where its source gives none. */
export type MarketBand = {
  soc: string;
  /** The people, in the plural, as in "of back-end engineers in NY": the role's, or its occupation's. */
  occupation: string;
  state: StateCode | "US";
  /** `lca`: offers in filings of the role. `modelled`: the occupation's wages times the role's premium over them. `oews`: the occupation's wages. */
  source: "lca" | "modelled" | "oews";
  /** `YYYY-MM`; of a model, that of the wages. */
  vintage: string;
  /** Filings that the figures rest on; of a model, those behind its premium; null for wages. */
  n: number | null;
  /** Jobs that the wages stand for; null for filings. */
  employment: number | null;
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
};
