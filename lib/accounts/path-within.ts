/** A path of this site to go on to, or null: "//example.com" and "https://example.com" lead out of it. */
export function pathWithin(path: string | null | undefined): string | null {
  if (!path?.startsWith("/") || leadsOut(path)) return null;
  const url = URL.parse(path, "http://site.invalid");
  // "/..//example.com" is of this site, but its path alone would not be.
  if (url?.host !== "site.invalid" || leadsOut(url.pathname)) return null;
  return `${url.pathname}${url.search}`;
}

function leadsOut(path: string): boolean {
  return /^\/[/\\]/.test(path);
}
