import type { ListingSource } from "@/lib/listings/vocabulary";
import type { Pay } from "@/lib/pay";

/** One opening as a source words it, before anything is made of the words. */
export type Posting = {
  source: Exclude<ListingSource, "sample">;
  /** The source's own id. */
  sourceId: string;
  /** `slug` is the name of the company's board at the source; `name` as people know it, where the source says. */
  company: { slug: string; name: string | null };
  title: string;
  /** Each place as worded: "San Francisco, CA • New York, NY" is one wording of two places. */
  locations: string[];
  /** What the source says beside the place: a word ("Hybrid") or a flag. */
  workplace: string | null;
  isRemote: boolean | null;
  employmentType: string | null;
  /** Pay as figures, where the source gives them; else it is looked for in the description. */
  pay: Pay | null;
  /** HTML as the source gives it, not to be trusted; null where there is none. */
  descriptionHtml: string | null;
  /** ISO 8601 */
  postedAt: string;
  /** When it was first seen, where the source knows; ISO 8601. */
  firstSeenAt: string | null;
  applyUrl: string;
};

/** What reading a source gives: openings with the row each came from (from 1), and the rows that could not be read. */
export type Reading = {
  postings: { row: number; posting: Posting }[];
  rejected: { row: number; reason: string }[];
};
