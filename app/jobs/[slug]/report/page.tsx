import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportForm } from "@/components/moderation/moderation-forms";
import { listingIdFromSlug } from "@/lib/listings/address";
import { findListing } from "@/lib/listings/detail-queries";
import { isGone } from "@/lib/listings/retention";

export const metadata: Metadata = { title: "Report a listing", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const id = listingIdFromSlug((await params).slug);
  const listing = id === null ? null : await findListing(id);
  if (!listing || isGone(listing, new Date())) notFound();
  return (
    <div className="page">
      <div className="page-head">
        <h1>Report a listing</h1>
        <p className="lead">
          <a href={listing.url}>{listing.title}</a> at {listing.company.name}
        </p>
      </div>
      <ReportForm listingId={listing.id} />
    </div>
  );
}
