import type { Metadata } from "next";
import { ChartTools } from "@/components/charts/chart-tools";
import { StatesAndShares } from "@/components/trends/states-and-shares";
import { TrendExplorerIsland } from "@/components/trends/trend-explorer-island";
import { AutoSubmit } from "@/components/ui/auto-submit";
import { pastTheBrowser } from "@/components/ui/past-the-browser";
import { still } from "@/components/ui/still";
import { env } from "@/lib/env";
import { DEFAULT_TRENDS, trendsUrl } from "@/lib/trends/filters";
import { loadTrendsPage } from "@/lib/trends/load-page";
import { parseTrendFilters } from "@/lib/trends/parse-filters";

const StatesStill = still(StatesAndShares);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TrendsPage({ searchParams }: Props) {
  const { explorer, states } = await load(searchParams);
  return (
    <div className="page trends-page">
      <TrendExplorerIsland held={pastTheBrowser(explorer)} />
      <StatesStill json={states} />
      <AutoSubmit />
      <ChartTools />
    </div>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters, title, lead } = await load(searchParams);
  // What is in view and how the states are sorted makes no page of its own.
  const canonical = trendsUrl({ ...filters, from: null, to: null, sort: DEFAULT_TRENDS.sort });
  return { title, description: lead, alternates: { canonical } };
}

async function load(searchParams: Props["searchParams"]) {
  return await loadTrendsPage(parseTrendFilters(await searchParams), { siteUrl: env.siteUrl });
}
