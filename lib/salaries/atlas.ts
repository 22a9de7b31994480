import type { SalaryFilters } from "./filters";
import type { Ranking } from "./ranking";

/** What `/salaries` shows: the states ranked by one figure of one source, and what is said of it. */
export type Atlas = Ranking & {
  /** As shown: a vintage only where it is not the newest. */
  filters: SalaryFilters;
  /** Those of the source, newest first. */
  vintages: string[];
  /** The one shown; null where the source has none. */
  vintage: string | null;
  finding: string;
  measure: string;
  lead: string;
  note: string;
  /** Who published the figures, and what of. */
  source: string;
  /** How many stand behind the nation's. */
  sample: string;
  /** Without a slash at the end. */
  siteUrl: string;
  /** Whether the map stands alone, in a frame on another site. */
  isEmbedded: boolean;
  /** The day it was made, ISO 8601. */
  asOf: string;
};
