import type { Metadata } from "next";
import { ChartTools } from "@/components/charts/chart-tools";
import { Atlas } from "@/components/salaries/atlas";
import { MapWalk } from "@/components/salaries/map-walk";
import { still } from "@/components/ui/still";
import { env } from "@/lib/env";
import { salariesUrl } from "@/lib/salaries/filters";
import { loadAtlasJson } from "@/lib/salaries/load-atlas";
import { parseSalaryFilters } from "@/lib/salaries/parse-filters";

const AtlasStill = still(Atlas);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The map alone, for a frame on another site: no header or footer, and links that leave the frame. */
export default async function EmbeddedSalariesPage({ searchParams }: Props) {
  const { json } = await load(await searchParams);
  return (
    <>
      <AtlasStill json={json} />
      <MapWalk />
      <ChartTools />
    </>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { atlas } = await load(await searchParams);
  return {
    title: atlas.finding,
    robots: { index: false },
    alternates: { canonical: salariesUrl(atlas.filters) },
  };
}

function load(params: Awaited<Props["searchParams"]>) {
  const filters = parseSalaryFilters(params);
  // Nothing is sorted there.
  return loadAtlasJson({ ...filters, sort: filters.statistic }, { siteUrl: env.siteUrl, isEmbedded: true });
}
