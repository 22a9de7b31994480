import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPage } from "@/components/vacancies/confirm-page";
import { isMember } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { findVacancy } from "@/lib/vacancies/queries";

export const metadata: Metadata = { title: "Does it still stand?", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/post/${id}/confirm`);
  const vacancy = await findVacancy(person, id);
  if (!vacancy?.listing || !isMember(person, vacancy.companyId)) notFound();
  const { listing, company } = vacancy;
  return (
    <ConfirmPage
      id={id}
      title={listing.title}
      company={company.name}
      isOpen={listing.status === "open"}
      confirmedAt={listing.confirmedAt?.toISOString() ?? null}
      asOf={new Date().toISOString()}
    />
  );
}
