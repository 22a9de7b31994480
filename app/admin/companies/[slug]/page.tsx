import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModeratedCompanyPage } from "@/components/moderation/moderated-company-page";
import { isModerator } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { loadGhostsOf } from "@/lib/moderation/load-ghosts";
import { findModeratedCompany, listAuditOfCompany } from "@/lib/moderation/queries";

export const metadata: Metadata = { title: "A company", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requirePerson(`/admin/companies/${slug}`);
  if (!isModerator(person)) notFound();
  const company = await findModeratedCompany(person, slug);
  if (!company) notFound();
  const [ghosts, audit] = await Promise.all([
    loadGhostsOf(person, company.id, new Date()),
    listAuditOfCompany(person, company.id),
  ]);
  return <ModeratedCompanyPage company={company} ghosts={ghosts} audit={audit} />;
}
