import type { Pay } from "@/lib/pay";
import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { MarketBand } from "@/lib/salaries/band";
import type { ListingFilters } from "./filters";
import type { EmploymentType, Level, ListingSource, Workplace } from "./vocabulary";

/** A dimension of the board, named as the parameter that sets it. */
export const FACET_KEYS = [
  "role",
  "state",
  "workplace",
  "level",
  "type",
  "skill",
  "pay",
  "above",
  "posted",
  "company",
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

/** `count` is the total if this value alone were chosen in its dimension, all else as it is (for `skill`: were it added). */
export type Facet = { value: string; label: string; count: number };

export type Place = { country: string | null; state: StateCode | null; city: string | null };

/** Pay as stated, with its yearly US dollars; those are null for other currencies. */
export type StatedPay = Pay & { annualMin: number | null; annualMax: number | null };

/** Where a pay stands in its market, worded here, so that the browser needs no rules to say it. */
export type Standing = {
  /** "Above the middle half"; null where there is no judgement to make. */
  judgement: string | null;
  /** "of back-end engineers in NY", or the whole sentence where there is no judgement. */
  rest: string;
  /** "Middle half $130k–$189k · 535 filings, late 2023" */
  source: string;
};

/** What a card shows, and what the API gives. */
export type ListingCard = {
  id: number;
  /** `{title-company-id}` */
  slug: string;
  /** The address of its page, from the root: `/jobs/{slug}`. */
  url: string;
  title: string;
  role: RoleSlug;
  level: Level | null;
  company: { slug: string; name: string };
  places: Place[];
  /** The places in words, at most three of them: "New York, NY; Boston, MA; Austin, TX; +2". */
  where: string;
  workplace: Workplace;
  isNationwide: boolean;
  type: EmploymentType | null;
  /**
   * The three before in words, as a card has them: no type where it is the usual one, full-time; and how the listing
   * came here and, where its company says so, when it last confirmed that it stands. `pay`: the range as stated, what
   * it is for and whether it is a wide range, and what that comes to in a year where it is not for one; null where no
   * pay is stated.
   */
  labels: {
    workplace: string;
    level: string | null;
    type: string | null;
    via: string;
    pay: { amount: string; per: string; yearly: string | null } | null;
  };
  pay: StatedPay | null;
  skills: { slug: string; label: string }[];
  source: ListingSource;
  /** ISO 8601 instant. */
  postedAt: string;
  /**
   * What is known of the role's pay where the listing is (in a search of states, in one of those), or in the
   * nation; null abroad and for `other`.
   */
  market: MarketBand | null;
  /** Null where `market` is, and for pay in another currency, which is not compared. */
  standing: Standing | null;
  /**
   * The pay bar in a sentence: "This listing: $180,000 to $220,000 a year. Market: middle half …". Null where none
   * is drawn: neither pay nor market, or pay in another currency.
   */
  spoken: string | null;
};

/** All that `/jobs` shows for one search. The page renders it and `GET /api/v1/listings` gives it. */
export type Board = {
  /** The canonical query string, without a question mark. */
  query: string;
  filters: ListingFilters;
  /** The search in words, for titles: "Remote back-end engineer jobs in California …". */
  title: string;
  /** The result in one sentence: "1,066 back-end engineer listings in California or New York …". */
  description: string;
  total: number;
  /** How many of `total` state no pay in US dollars. */
  unpaidTotal: number;
  /** The same in a sentence: "12 of them state no pay in US dollars and are kept."; null for none. */
  unpaidNote: string | null;
  facets: Record<FacetKey, Facet[]>;
  /** The active filters, each with the query that drops it. */
  chips: { label: string; query: string }[];
  listings: ListingCard[];
  pages: number;
  /** The address of this answer's next page in the API, or null. */
  next: string | null;
  /** What to try where nothing was found; null where something was. */
  suggestions: {
    /** `isAlone`: it finds something only without the other filters, which `query` then drops. */
    didYouMean: { text: string; query: string; total: number; isAlone: boolean } | null;
    /** One filter dropped at a time, best first. */
    drop: { label: string; query: string; total: number }[];
  } | null;
  /** Whether any open listing is invented sample data. */
  isSample: boolean;
  /** ISO 8601 instant at which this was read; ages are counted from it. */
  asOf: string;
};
