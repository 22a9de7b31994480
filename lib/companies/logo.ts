/** The address of a company's logo. `version` changes with the picture, so that it may be kept for good. */
export function logoUrl(slug: string, version: string | null): string | null {
  return version && `/companies/${slug}/logo.webp?v=${version}`;
}
