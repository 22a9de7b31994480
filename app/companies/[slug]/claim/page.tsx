import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotYet } from "@/components/accounts/not-yet";
import { ClaimForm } from "@/components/companies/company-forms";
import { requirePerson } from "@/lib/accounts/require-person";
import { findCompany } from "@/lib/companies/queries";

export const metadata: Metadata = { title: "Claim a company", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const company = /^[a-z0-9-]{1,200}$/.test(slug) ? await findCompany(slug) : null;
  if (!company) notFound();
  const person = await requirePerson(`/companies/${slug}/claim`);
  if (!person.isVerified) return <NotYet email={person.email} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>Is {company.name} yours?</h1>
        <p className="lead">
          An address at the company’s own domain shows it at once. Yours is {person.email}; with another, a
          moderator decides.
        </p>
      </div>
      <ClaimForm slug={slug} name={company.name} />
    </div>
  );
}
