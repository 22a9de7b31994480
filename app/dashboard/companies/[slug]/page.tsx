import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnCompanyPage } from "@/components/companies/own-company-page";
import { isOwner } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { listMembers, listOwnCompanies } from "@/lib/companies/member-queries";

export const metadata: Metadata = { title: "Your company", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requirePerson(`/dashboard/companies/${slug}`);
  const company = (await listOwnCompanies(person)).find((one) => one.slug === slug);
  if (!company) notFound();
  const people = await listMembers(person, company.id, new Date());
  return (
    <OwnCompanyPage
      company={company}
      personId={person.id}
      isOwner={isOwner(person, company.id)}
      {...people}
    />
  );
}
