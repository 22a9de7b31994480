import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DashboardPage } from "@/components/vacancies/dashboard-page";
import type { DashboardRow } from "@/components/vacancies/dashboard-table";
import { requirePerson } from "@/lib/accounts/require-person";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { listVacancies } from "@/lib/vacancies/queries";
import { standingOf } from "@/lib/vacancies/standing";
import { loadDashboard } from "@/lib/visits/load-dashboard";

export const metadata: Metadata = { title: "Your listings", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/dashboard");
  const now = new Date();
  const companies = await listOwnCompanies(person);
  if (companies.length === 0) redirect("/companies/new");
  const [vacancies, figures] = await Promise.all([listVacancies(person), loadDashboard(person, now)]);
  const byListing = new Map(figures.map((one) => [one.id, one]));
  const rows = vacancies.map((vacancy): DashboardRow => {
    const { id, form, company, listing, listingId, updatedAt } = vacancy;
    return {
      id,
      title: listing?.title ?? form.title ?? "Without a title yet",
      company: company.name,
      standing: standingOf(vacancy),
      updatedAt: updatedAt.toISOString(),
      url: `/post/${id}`,
      figures: listingId === null ? null : (byListing.get(listingId) ?? null),
    };
  });
  const imported = figures
    .filter(({ vacancy }) => vacancy === null)
    .map((one): DashboardRow => {
      const { id, title, company, updatedAt } = one;
      const standing = standingOf({ stage: "published", listing: one });
      return {
        ...{ id: String(id), title, company, standing },
        ...{ updatedAt: updatedAt.toISOString(), url: `/dashboard/listings/${id}`, figures: one },
      };
    });
  return (
    <DashboardPage
      person={person}
      companies={companies}
      rows={rows}
      imported={imported}
      asOf={now.toISOString()}
    />
  );
}
