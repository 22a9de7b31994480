import type { Metadata } from "next";
import { ChartTools } from "@/components/charts/chart-tools";
import { Atlas } from "@/components/salaries/atlas";
import { MapWalk } from "@/components/salaries/map-walk";
import { AutoSubmit } from "@/components/ui/auto-submit";
import { still } from "@/components/ui/still";
import { env } from "@/lib/env";
import { ROLES } from "@/lib/roles/vocabulary";
import { salariesUrl } from "@/lib/salaries/filters";
import { loadAtlasJson } from "@/lib/salaries/load-atlas";
import { parseSalaryFilters } from "@/lib/salaries/parse-filters";

const AtlasStill = still(Atlas);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SalariesPage({ searchParams }: Props) {
  const { json } = await loadAtlasJson(parseSalaryFilters(await searchParams), { siteUrl: env.siteUrl });
  return (
    <div className="page">
      <AtlasStill json={json} />
      <AutoSubmit />
      <MapWalk />
      <ChartTools />
    </div>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = parseSalaryFilters(await searchParams);
  const { atlas } = await loadAtlasJson(asked, { siteUrl: env.siteUrl });
  const label = ROLES.find(({ slug }) => slug === atlas.filters.role)?.label;
  // What is outlined or how the table is sorted makes no page of its own.
  const { filters } = atlas;
  const canonical = salariesUrl({ ...filters, state: null, sort: filters.statistic });
  return {
    title: `${label} pay by state`,
    description: `${atlas.finding}. ${atlas.source}, ${atlas.sample}.`,
    alternates: { canonical },
  };
}
