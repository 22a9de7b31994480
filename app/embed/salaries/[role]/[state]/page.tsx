import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ChartTools } from "@/components/charts/chart-tools";
import { PlaceTiers } from "@/components/salaries/place-tiers";
import { env } from "@/lib/env";
import { loadPlacePay } from "@/lib/salaries/load-pay-pages";
import { pathState, pricedRole, rolePayUrl } from "@/lib/salaries/priced-roles";

type Props = { params: Promise<{ role: string; state: string }> };

/** What a role pays in a state, the chart alone, for a frame on another site. */
export default async function EmbeddedPlacePage({ params }: Props) {
  await connection();
  const { role, state } = await read(params);
  if (!role || !state) notFound();
  const { pay, asOf } = await loadPlacePay(role, state);
  return (
    <>
      <PlaceTiers pay={pay} siteUrl={env.siteUrl} asOf={asOf} target="_blank" />
      <ChartTools />
    </>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, state } = await read(params);
  const canonical = role && state && rolePayUrl(role.slug, state);
  return { robots: { index: false }, alternates: { canonical } };
}

async function read(params: Props["params"]) {
  const { role, state } = await params;
  return { role: pricedRole(role), state: pathState(state) };
}
