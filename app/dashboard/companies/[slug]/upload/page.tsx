import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { NotYet } from "@/components/accounts/not-yet";
import { UploadPage } from "@/components/vacancies/upload-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { keptForm } from "@/lib/kept-form";
import { firstOf, type Params } from "@/lib/params";
import { findUpload } from "@/lib/vacancies/kept-uploads";
import { loadUpload, planOf } from "@/lib/vacancies/load-upload";
import { UPLOAD_COOKIE } from "@/lib/vacancies/vocabulary";

export const metadata: Metadata = { title: "Post many jobs at once", robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Params> };

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = `/dashboard/companies/${slug}/upload`;
  const person = await requirePerson(page);
  const company = (await listOwnCompanies(person)).find((one) => one.slug === slug);
  if (!company) notFound();
  if (!person.isVerified) return <NotYet email={person.email} />;
  const now = new Date();
  const asked = await searchParams;
  const id = firstOf(asked, "file");
  const kept = id ? findUpload(person, { id, companyId: company.id }, now) : null;
  const rows = kept && (await loadUpload({ key: kept.id, text: kept.text }, company, now));
  return (
    <UploadPage
      company={company}
      kept={keptForm(page, (await cookies()).get(UPLOAD_COOKIE)?.value, now)}
      upload={kept && rows && { id: kept.id, rows, plan: planOf(rows) }}
      isGone={Boolean(id) && !kept}
      isChanged={firstOf(asked, "changed") === "1"}
    />
  );
}
