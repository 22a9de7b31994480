import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicantPage } from "@/components/applications/applicant-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { findApplicant } from "@/lib/applications/applicant-queries";

export const metadata: Metadata = { title: "Applicant", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const applicant = await findApplicant(await requirePerson(`/dashboard/applicants/${id}`), id);
  if (!applicant) notFound();
  return <ApplicantPage applicant={applicant} />;
}
