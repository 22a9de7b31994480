import type { ListingSource } from "@/lib/listings/vocabulary";
import type { PayPeriod } from "@/lib/pay";

/** A range of pay as a source gives it in figures. A null is what the source leaves out or words strangely. */
export type PayRange = {
  /** Units of the currency. */
  min: number | null;
  max: number | null;
  period: PayPeriod | null;
  /** ISO 4217 */
  currency: string | null;
};

/** One opening as a source words it, before anything is made of the words. */
export type Posting = {
  source: Exclude<ListingSource, "sample" | "payboard">;
  /** The source's own id. */
  sourceId: string;
  /** `token` is the name of the company's board at the source; `name` as people know it, where the source says. */
  company: { token: string; name: string | null };
  title: string;
  /** Each place as worded: "San Francisco, CA • New York, NY" is one wording of two places. */
  locations: string[];
  /** Postal addresses that the source keeps beside the wording, for where that names no place ("HQ"). */
  addresses: string[];
  /** What the source says beside the place: a word ("Hybrid") or a flag. */
  workplace: string | null;
  isRemote: boolean | null;
  employmentType: string | null;
  /** Pay as figures, several where it depends on the zone; empty where it has to be looked for in the description. */
  payRanges: PayRange[];
  /** HTML as the source gives it, not to be trusted; null where there is none. */
  descriptionHtml: string | null;
  /** ISO 8601 */
  postedAt: string;
  /** When it was first seen, where the source knows; ISO 8601. */
  firstSeenAt: string | null;
  applyUrl: string;
};

/** A row that could not be read. Its id, where that much is readable, so that its listing is not taken for gone. */
export type RejectedRow = { row: number; reason: string; sourceId: string | null };

/** What reading a source gives: openings with the row each came from (from 1), and the rows that could not be read. */
export type Reading = {
  postings: { row: number; posting: Posting }[];
  rejected: RejectedRow[];
  /** False where the source holds more than was given here. */
  isWhole: boolean;
  /** What else there is to know, in sentences. */
  notes?: string[];
};
