import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ChartTools } from "@/components/charts/chart-tools";
import { RoleTiers } from "@/components/salaries/role-tiers";
import { env } from "@/lib/env";
import { loadRolePay } from "@/lib/salaries/load-pay-pages";
import { pricedRole, rolePayUrl } from "@/lib/salaries/priced-roles";

type Props = { params: Promise<{ role: string }> };

/** What a role pays in the nation, the chart alone, for a frame on another site. */
export default async function EmbeddedRolePage({ params }: Props) {
  await connection();
  const role = pricedRole((await params).role);
  if (!role) notFound();
  const { pay, asOf } = await loadRolePay(role);
  return (
    <>
      <RoleTiers pay={pay} siteUrl={env.siteUrl} asOf={asOf} target="_blank" />
      <ChartTools />
    </>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const role = pricedRole((await params).role);
  return { robots: { index: false }, alternates: { canonical: role && rolePayUrl(role.slug) } };
}
