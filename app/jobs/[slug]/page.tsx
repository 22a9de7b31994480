import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { ListingPage } from "@/components/listings/listing-page";
import { Still } from "@/components/ui/still";
import { whoIsAsking } from "@/lib/accounts/session";
import { env } from "@/lib/env";
import { listingIdFromSlug } from "@/lib/listings/address";
import { findListing, listSimilarListings } from "@/lib/listings/detail-queries";
import { isGone } from "@/lib/listings/retention";
import { summariseListing } from "@/lib/listings/summary";
import { countVisit } from "@/lib/visits/count-visit";
import { readLooker } from "@/lib/visits/look";

type Props = { params: Promise<{ slug: string }> };

const SIMILAR = 5;

export default async function Page({ params }: Props) {
  const listing = await getListing((await params).slug);
  // Asked now, since afterwards the request can no longer be read; waited for only then.
  const looker = readLooker(await headers(), whoIsAsking);
  after(() => countVisit("view", listing.id, looker, new Date()));
  const similar = await listSimilarListings(listing, SIMILAR);
  return (
    <Still>
      <ListingPage
        listing={listing}
        similar={similar}
        siteUrl={env.siteUrl}
        asOf={new Date().toISOString()}
      />
    </Still>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await getListing((await params).slug);
  const title = `${listing.title} at ${listing.company.name}`;
  const description = summariseListing(listing);
  const url = `${env.siteUrl}${listing.url}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", siteName: "Payboard", title, description, url },
    twitter: { card: "summary", title, description },
    robots: listing.closedAt || listing.isSample ? { index: false } : undefined,
  };
}

/** Once a request, for the page and its metadata. An address of old leads to the present one. */
const getListing = cache(async (slug: string) => {
  const id = listingIdFromSlug(slug);
  const listing = id === null ? null : await findListing(id);
  if (!listing || isGone(listing, new Date())) notFound();
  if (slug !== listing.slug) permanentRedirect(listing.url);
  return listing;
});
