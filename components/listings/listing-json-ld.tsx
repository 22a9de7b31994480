import { jobPosting, type MarkedUpListing, scriptJson } from "@/lib/listings/json-ld";

/** A listing for search engines, where the rules and the source's terms let it be said. */
export function ListingJsonLd({ listing, siteUrl }: { listing: MarkedUpListing; siteUrl: string }) {
  const posting = jobPosting(listing, siteUrl);
  if (!posting) return null;
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with nothing in it that can end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(posting) }} />
  );
}
