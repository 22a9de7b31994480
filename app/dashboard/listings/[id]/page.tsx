import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FiguresPage } from "@/components/visits/figures-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { listingIdFromSlug } from "@/lib/listings/address";
import { standingOf } from "@/lib/vacancies/standing";
import { loadListingFigures } from "@/lib/visits/load-dashboard";

export const metadata: Metadata = { title: "Views and applications", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/dashboard/listings/${id}`);
  const listingId = /^\d+$/.test(id) ? listingIdFromSlug(id) : null;
  const listing = listingId === null ? null : await loadListingFigures(person, listingId, new Date());
  if (!listing) notFound();
  const stage = listing.vacancy?.stage ?? "published";
  return <FiguresPage listing={listing} standing={standingOf({ stage, listing })} />;
}
