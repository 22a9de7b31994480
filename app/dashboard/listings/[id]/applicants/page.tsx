import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicantsPage } from "@/components/applications/applicants-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { listApplicants } from "@/lib/applications/applicant-queries";
import { listingIdFromSlug } from "@/lib/listings/address";
import { firstOf, type Params, wholeNumber } from "@/lib/params";

export const metadata: Metadata = { title: "Applicants", robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requirePerson(`/dashboard/listings/${id}/applicants`);
  const listingId = /^\d+$/.test(id) ? listingIdFromSlug(id) : null;
  const found = listingId === null ? null : await listApplicants(actor, listingId);
  if (!found) notFound();
  const query = await searchParams;
  const view = firstOf(query, "view") === "board" ? "board" : "list";
  const told = wholeNumber(firstOf(query, "told") ?? "", 10_000);
  return <ApplicantsPage {...found} view={view} told={told} asOf={new Date().toISOString()} />;
}
