import type { ListingSource } from "./vocabulary";

/** What a source asks of those who show its listings. */
export type FeedTerms = {
  /** Whether a listing may carry JobPosting markup for search engines. */
  mayMarkUp: boolean;
  /** What has to stand beside the listing; null where nothing has to. */
  note: string | null;
  /** Who has to be named and linked to as where the listing was found; null for an employer's own. */
  via: string | null;
};

const OWN = { mayMarkUp: true, note: null, via: null };

/**
 * Employers' own public feeds ask for nothing; what is invented must never reach a search engine as a job. RemoteOK
 * and Himalayas ask to be named and linked to, without `nofollow`, and keep the markup of their listings to themselves.
 */
export const FEED_TERMS: Record<ListingSource, FeedTerms> = {
  greenhouse: OWN,
  lever: OWN,
  ashby: OWN,
  workable: OWN,
  recruitee: OWN,
  smartrecruiters: OWN,
  payboard: OWN,
  remoteok: { mayMarkUp: false, note: null, via: "RemoteOK" },
  himalayas: { mayMarkUp: false, note: null, via: "Himalayas" },
  sample: {
    mayMarkUp: false,
    note: "This listing is sample data: the company, the job and the pay are invented.",
    via: null,
  },
};
