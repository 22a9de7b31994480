import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotYet } from "@/components/accounts/not-yet";
import { PostPage } from "@/components/vacancies/post-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { firstOf, type Params } from "@/lib/params";
import { ROLE_OPTIONS } from "@/lib/roles/vocabulary";
import { NEW_FORM } from "@/lib/vacancies/form";
import { loadPreview } from "@/lib/vacancies/load-preview";

export const metadata: Metadata = { title: "Post a job", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const person = await requirePerson("/post");
  if (!person.isVerified) return <NotYet email={person.email} />;
  const companies = await listOwnCompanies(person);
  const asked = firstOf(await searchParams, "company");
  const company = companies.find(({ slug }) => slug === asked) ?? companies[0];
  if (!company) redirect("/companies/new");
  const now = new Date();
  const preview = await loadPreview(NEW_FORM, company, now);
  const vacancy = {
    id: crypto.randomUUID(),
    companyId: company.id,
    form: NEW_FORM,
    version: 0,
    stage: "draft",
  };
  return (
    <PostPage
      vacancy={{ ...vacancy, returnedBecause: null, reviewReasons: [], listing: null }}
      company={company}
      companies={companies}
      preview={preview}
      versions={[]}
      asOf={now.toISOString()}
      options={{ roles: ROLE_OPTIONS, levels: LEVELS, types: EMPLOYMENT_TYPES, workplaces: WORKPLACES }}
    />
  );
}
