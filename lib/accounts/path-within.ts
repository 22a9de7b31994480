/** A path of this site to go on to, or null: "//example.com" and "https://example.com" lead out of it. */
export function pathWithin(path: string | null | undefined): string | null {
  if (!path?.startsWith("/") || /^\/[/\\]/.test(path)) return null;
  const url = URL.parse(path, "http://site.invalid");
  return url?.host === "site.invalid" ? `${url.pathname}${url.search}` : null;
}
