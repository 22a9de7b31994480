import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { OwnCompanyPage } from "@/components/companies/own-company-page";
import { isOwner } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { listMembers, listOwnCompanies } from "@/lib/companies/member-queries";
import { PROFILE_COOKIE } from "@/lib/companies/vocabulary";
import { listFeeds } from "@/lib/feeds/queries";
import { keptForm } from "@/lib/kept-form";
import { firstOf, type Params } from "@/lib/params";

export const metadata: Metadata = { title: "Your company", robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Params> };

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const person = await requirePerson(`/dashboard/companies/${slug}`);
  const company = (await listOwnCompanies(person)).find((one) => one.slug === slug);
  if (!company) notFound();
  const now = new Date();
  const people = await listMembers(person, company.id, now);
  const feeds = await listFeeds(person, company.id);
  return (
    <OwnCompanyPage
      company={company}
      personId={person.id}
      isOwner={isOwner(person, company.id)}
      {...people}
      feeds={feeds.map((feed) => ({
        ...feed,
        lastAt: feed.lastAt?.toISOString() ?? null,
        nextAt: feed.nextAt.toISOString(),
      }))}
      kept={keptForm(`/dashboard/companies/${slug}`, (await cookies()).get(PROFILE_COOKIE)?.value, now)}
      isSaved={firstOf(await searchParams, "saved") === "1"}
      asOf={now.toISOString()}
    />
  );
}
