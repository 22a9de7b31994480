/** The three forms of a feed: the name of its file under `/jobs/`, what a browser is told it is, and its name. */
export const FEED_FORMATS = [
  { file: "feed.xml", type: "application/rss+xml", label: "RSS" },
  { file: "feed.atom", type: "application/atom+xml", label: "Atom" },
  { file: "feed.json", type: "application/feed+json", label: "JSON Feed" },
] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The addresses of a search's feeds, from the root, for `<link rel="alternate">` and the page's own links. */
export function feedLinks(query: string): { href: string; type: string; label: string }[] {
  return FEED_FORMATS.map((format) => ({
    href: feedAddress(format.file, query),
    type: format.type,
    label: format.label,
  }));
}

/** The address of one of a search’s feeds, from the root. `query` has no question mark. */
export function feedAddress(file: FeedFormat["file"], query: string): string {
  return query ? `/jobs/${file}?${query}` : `/jobs/${file}`;
}
