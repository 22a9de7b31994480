import type { Layout } from "@/lib/imports/records";
import { STATES } from "@/lib/places/vocabulary";
import type { SeriesKey, ShareKey } from "./vocabulary";

/** The columns of the Hiring Lab's tables that are read, by our names for them. */
export type Column = "day" | "country" | "adjusted" | "raw" | "kind" | "state" | "value" | "sector" | "piece";

/** A figure of a series, in the words of the table. */
export type Figure = { series: SeriesKey | ShareKey; isAdjusted: boolean; words: string };

/** A table of the Hiring Lab's, and what a row of it says. */
export type HiringLabTable = Layout<Column> & {
  /** A figure stands for its month. */
  isMonthly?: boolean;
  /** What a row says of our series; nothing where it is of another country or sector; a sentence where it makes no sense. */
  read: (cell: (column: Column) => string) => Figure[] | string;
};

/** Other countries and sectors are passed over. */
const NOTHING: Figure[] = [];
const SECTOR = "Software Development";

/** The tables that are kept, told apart by their headers. */
export const KEPT: readonly HiringLabTable[] = [
  {
    of: "the national index",
    columns: {
      day: "date",
      country: "jobcountry",
      adjusted: "indeed_job_postings_index_SA",
      raw: "indeed_job_postings_index_NSA",
      kind: "variable",
    },
    read: (cell) => {
      if (cell("country") !== "US") return NOTHING;
      const series = { "total postings": "us" as const, "new postings": "us-new" as const }[cell("kind")];
      if (!series) return `its variable "${cell("kind")}" is neither total nor new postings`;
      return [
        { series, isAdjusted: true, words: cell("adjusted") },
        { series, isAdjusted: false, words: cell("raw") },
      ];
    },
  },
  {
    of: "the index by state",
    columns: { day: "date", state: "state", value: "indeed_job_postings_index" },
    read: (cell) => {
      const state = STATES.find(({ code }) => code === cell("state").toUpperCase());
      if (!state) return `"${cell("state")}" is not a state's code`;
      return [{ series: `state-${state.code}`, isAdjusted: true, words: cell("value") }];
    },
  },
  {
    of: "the index by sector",
    columns: {
      day: "date",
      country: "jobcountry",
      value: "indeed_job_postings_index",
      kind: "variable",
      sector: "display_name",
    },
    read: (cell) => {
      const isOurs =
        cell("country") === "US" && cell("sector") === SECTOR && cell("kind") === "total postings";
      return isOurs ? [{ series: "software-development", isAdjusted: true, words: cell("value") }] : NOTHING;
    },
  },
  {
    of: "the index of software development",
    columns: { day: "date", value: "index", piece: "source" },
    read: (cell) => [{ series: "software-development", isAdjusted: true, words: cell("value") }],
  },
  {
    of: "the share of remote postings",
    columns: { day: "date", country: "jobcountry", value: "remote_share_postings" },
    read: (cell) =>
      cell("country") === "US"
        ? [{ series: "remote-share", isAdjusted: false, words: cell("value") }]
        : NOTHING,
  },
  {
    of: "the share of postings that state pay",
    columns: { day: "date", country: "country_code", sector: "sector", value: "pay_transparency_pct" },
    isMonthly: true,
    read: (cell) =>
      cell("country") === "US" && cell("sector") === SECTOR
        ? [{ series: "pay-stated", isAdjusted: false, words: cell("value") }]
        : NOTHING,
  },
];

/** Tables of the Hiring Lab's that have no use here (titles of each sector, cities), by a column no other has. */
export const PASSED_OVER = ["job_titles", "cbsa_code"];
