/** A sitemap may name no more addresses than this (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

/** `updatedAt` is the instant of the page's last change, where it is known. */
export type SitemapEntry = { url: string; updatedAt?: Date };

/** A sitemap of absolute addresses, as text. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  return written("urlset", "url", entries);
}

/** A sitemap of sitemaps, as text. */
export function sitemapIndexXml(urls: readonly string[]): string {
  return written(
    "sitemapindex",
    "sitemap",
    urls.map((url) => ({ url })),
  );
}

function written(root: string, element: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, updatedAt }) => {
    const changed = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : "";
    return `<${element}><loc>${escaped(url)}</loc>${changed}</${element}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}

function escaped(url: string): string {
  return url
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
