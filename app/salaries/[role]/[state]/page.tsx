import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlacePage } from "@/components/salaries/place-page";
import { env } from "@/lib/env";
import { loadPlacePay } from "@/lib/salaries/load-pay-pages";
import { pathState, pricedRole, rolePayUrl } from "@/lib/salaries/priced-roles";
import { figureInTitle, leadOf } from "@/lib/salaries/tier-words";
import { placeWords } from "@/lib/salaries/verdict";

type Props = { params: Promise<{ role: string; state: string }> };

/** Seconds; figures and listings move on slower. */
export const revalidate = 60;

/** None are made ahead: each is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: Props) {
  const { role, state } = await params;
  const { pay, open, trend, asOf } = await getPlacePay(role, state);
  return <PlacePage pay={pay} open={open} trend={trend} siteUrl={env.siteUrl} asOf={asOf} />;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, state } = await params;
  const { pay } = await getPlacePay(role, state);
  const { slug, label } = pay.role;
  const figure = figureInTitle(pay.tiers);
  const title = `${label} salary in ${placeWords(pay.state)}${figure ? `: ${figure}` : ""}`;
  const description = leadOf(pay.tiers, slug, pay.state);
  const url = `${env.siteUrl}${rolePayUrl(slug, pay.state)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", siteName: "Payboard", title, description, url },
  };
}

/** Once a request, for the page and its metadata. */
const getPlacePay = cache(async (roleWords: string, stateWords: string) => {
  const role = pricedRole(roleWords);
  const state = pathState(stateWords);
  if (!role || !state) notFound();
  return await loadPlacePay(role, state);
});
