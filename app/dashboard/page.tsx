import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DashboardPage } from "@/components/vacancies/dashboard-page";
import { requirePerson } from "@/lib/accounts/require-person";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { listVacancies } from "@/lib/vacancies/queries";
import { standingOf } from "@/lib/vacancies/standing";

export const metadata: Metadata = { title: "Your listings", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/dashboard");
  const companies = await listOwnCompanies(person);
  if (companies.length === 0) redirect("/companies/new");
  const vacancies = await listVacancies(person);
  const rows = vacancies.map((vacancy) => {
    const { id, form, company, listing, listingId, updatedAt } = vacancy;
    const title = listing?.title ?? form.title ?? "Without a title yet";
    return {
      ...{
        id,
        title,
        company: company.name,
        standing: standingOf(vacancy),
        updatedAt: updatedAt.toISOString(),
      },
      listing:
        listingId === null
          ? null
          : { id: listingId, url: listingUrl(listingSlug({ title, company: company.name, id: listingId })) },
    };
  });
  return <DashboardPage person={person} companies={companies} rows={rows} asOf={new Date().toISOString()} />;
}
