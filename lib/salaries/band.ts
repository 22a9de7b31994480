import type { StateCode } from "@/lib/places/vocabulary";

/** What the market pays an occupation in a place: US dollars a year. A figure is null where its source gives none. */
export type MarketBand = {
  soc: string;
  /** The people, in the plural, as in "of software developers in NY". */
  occupation: string;
  state: StateCode | "US";
  source: "oews";
  /** `YYYY-MM` */
  vintage: string;
  /** Jobs that the figures stand for. */
  employment: number | null;
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
};
