import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostPage } from "@/components/vacancies/post-page";
import { isMember } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { ROLE_OPTIONS } from "@/lib/roles/vocabulary";
import { changesBetween } from "@/lib/vacancies/changes";
import { loadPreview } from "@/lib/vacancies/load-preview";
import { findVacancy, listVersions, type Vacancy } from "@/lib/vacancies/queries";

export const metadata: Metadata = { title: "Your job", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requirePerson(`/post/${id}`);
  const vacancy = await findVacancy(person, id);
  if (!vacancy || !isMember(person, vacancy.companyId)) notFound();
  const now = new Date();
  const [preview, versions] = await Promise.all([
    loadPreview(vacancy.form, vacancy.company, now),
    listVersions(person, id),
  ]);
  return (
    <PostPage
      vacancy={{ ...vacancy, listing: listingOf(vacancy) }}
      company={vacancy.company}
      companies={[]}
      preview={preview}
      versions={versions.map(({ form, savedAt, ...version }, at) => ({
        ...version,
        savedAt: savedAt.toISOString(),
        changes: changesBetween(versions[at + 1]?.form ?? {}, form),
      }))}
      asOf={now.toISOString()}
      options={{ roles: ROLE_OPTIONS, levels: LEVELS, types: EMPLOYMENT_TYPES, workplaces: WORKPLACES }}
    />
  );
}

function listingOf({ listingId, listing, company }: Vacancy) {
  if (listingId === null || !listing) return null;
  return {
    url: listingUrl(listingSlug({ title: listing.title, company: company.name, id: listingId })),
    isOpen: listing.status === "open",
    closedAt: listing.closedAt?.toISOString() ?? null,
    confirmedAt: listing.confirmedAt?.toISOString() ?? null,
  };
}
