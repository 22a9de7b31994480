import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SuspendForm } from "@/components/moderation/moderation-forms";
import { isModerator } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { countOf, formatDay } from "@/lib/format";
import { findModeratedCompany } from "@/lib/moderation/queries";

export const metadata: Metadata = { title: "A company", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requirePerson(`/admin/companies/${slug}`);
  if (!isModerator(person)) notFound();
  const company = await findModeratedCompany(person, slug);
  if (!company) notFound();
  const { id, name, domain, website, isTrusted, suspendedAt, open, members } = company;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{name}</h1>
        <p className="lead line">
          <span>
            <a href="/admin">Moderation</a>
          </span>
          <span>{countOf(open, "open listing")}</span>
          <span>{countOf(members, "member")}</span>
          <span>{domain ?? website ?? "no domain known"}</span>
          <span>{isTrusted ? "its listings appear at once" : "its listings are looked at first"}</span>
          {suspendedAt && <span>suspended since {formatDay(suspendedAt)}</span>}
        </p>
      </div>
      <SuspendForm companyId={id} isSuspended={suspendedAt !== null} />
    </div>
  );
}
