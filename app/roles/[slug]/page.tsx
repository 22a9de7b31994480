import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RoleOverviewPage } from "@/components/roles/role-overview-page";
import { env } from "@/lib/env";
import { roleUrl } from "@/lib/roles/address";
import { loadRole } from "@/lib/roles/load-role";
import { oneOf, overviewLead } from "@/lib/roles/overview";
import { pricedRole } from "@/lib/salaries/priced-roles";

type Props = { params: Promise<{ slug: string }> };

/** Seconds; figures and listings move on slower. */
export const revalidate = 60;

/** None are made ahead: each is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: Props) {
  const { overview, asOf } = await getRole((await params).slug);
  return <RoleOverviewPage overview={overview} asOf={asOf} />;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { overview } = await getRole((await params).slug);
  const { slug } = overview.pay.role;
  const title = `What ${oneOf(slug)} does: skills, tools and pay`;
  const description = overviewLead(overview);
  const url = `${env.siteUrl}${roleUrl(slug)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", siteName: "Payboard", title, description, url },
  };
}

/** Once a request, for the page and its metadata. */
const getRole = cache(async (words: string) => {
  const role = pricedRole(words);
  if (!role) notFound();
  return await loadRole(role);
});
