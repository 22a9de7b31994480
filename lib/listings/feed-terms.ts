import type { ListingSource } from "./vocabulary";

/** What a source asks of those who show its listings. */
export type FeedTerms = {
  /** Whether a listing may carry JobPosting markup for search engines. */
  mayMarkUp: boolean;
  /** What has to stand beside the listing; null where nothing has to. */
  note: string | null;
};

/** Employers' own public feeds ask for nothing; what is invented must never reach a search engine as a job. */
export const FEED_TERMS: Record<ListingSource, FeedTerms> = {
  greenhouse: { mayMarkUp: true, note: null },
  lever: { mayMarkUp: true, note: null },
  ashby: { mayMarkUp: true, note: null },
  sample: {
    mayMarkUp: false,
    note: "This listing is sample data: the company, the job and the pay are invented.",
  },
};
