import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferPage } from "@/components/salaries/offer-page";
import { cleanText, valuesOf } from "@/lib/params";
import { loadPlacePay } from "@/lib/salaries/load-pay-pages";
import { OFFER_PERIODS, readOffer } from "@/lib/salaries/offer";
import { pathState, pricedRole } from "@/lib/salaries/priced-roles";

type Props = {
  params: Promise<{ role: string; state: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** As many characters as the field takes. */
const MOST_TYPED = 40;

/** An answer to one person is nothing to find. */
export const metadata: Metadata = { title: "Where an offer stands", robots: { index: false } };

export default async function Page({ params, searchParams }: Props) {
  const { role: roleWords, state: stateWords } = await params;
  const query = await searchParams;
  const role = pricedRole(roleWords);
  const state = pathState(stateWords);
  if (!role || !state) notFound();
  const pay = cleanText(valuesOf(query, "pay")[0] ?? "", MOST_TYPED);
  const per = OFFER_PERIODS.find(({ value }) => value === valuesOf(query, "per")[0])?.value ?? "year";
  const loaded = await loadPlacePay(role, state);
  return <OfferPage pay={loaded.pay} given={{ pay, per }} offer={readOffer(pay, per)} />;
}
