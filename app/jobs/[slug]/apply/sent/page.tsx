import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SentPage } from "@/components/applications/sent-page";
import { whoIsAsking } from "@/lib/accounts/session";
import { findOpening } from "@/lib/applications/queries";
import { listingIdFromSlug } from "@/lib/listings/address";

export const metadata: Metadata = { title: "Your application is sent", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const id = listingIdFromSlug((await params).slug);
  const opening = id === null ? null : await findOpening(id);
  if (!opening) notFound();
  return <SentPage opening={opening} hasAccount={(await whoIsAsking()).kind === "person"} />;
}
