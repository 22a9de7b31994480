import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RolePage } from "@/components/salaries/role-page";
import { env } from "@/lib/env";
import { loadRolePay } from "@/lib/salaries/load-pay-pages";
import { pricedRole, rolePayUrl } from "@/lib/salaries/priced-roles";
import { figureInTitle, leadOf } from "@/lib/salaries/tier-words";

type Props = { params: Promise<{ role: string }> };

/** Seconds; figures and listings move on slower. */
export const revalidate = 60;

/** None are made ahead: each is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: Props) {
  const { pay, open, trend, asOf } = await getRolePay((await params).role);
  return <RolePage pay={pay} open={open} trend={trend} siteUrl={env.siteUrl} asOf={asOf} />;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pay } = await getRolePay((await params).role);
  const { slug, label } = pay.role;
  const figure = figureInTitle(pay.tiers);
  const title = `${label} salary in the US${figure ? `: ${figure}` : ""}`;
  const description = leadOf(pay.tiers, slug, "US");
  const url = `${env.siteUrl}${rolePayUrl(slug)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", siteName: "Payboard", title, description, url },
  };
}

/** Once a request, for the page and its metadata. */
const getRolePay = cache(async (words: string) => {
  const role = pricedRole(words);
  if (!role) notFound();
  return await loadRolePay(role);
});
