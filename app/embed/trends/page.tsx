import type { Metadata } from "next";
import { ChartTools } from "@/components/charts/chart-tools";
import { TrendFigure } from "@/components/trends/trend-figure";
import { env } from "@/lib/env";
import { trendsUrl } from "@/lib/trends/filters";
import { loadTrendView } from "@/lib/trends/load-page";
import { parseTrendFilters } from "@/lib/trends/parse-filters";
import { findingOf } from "@/lib/trends/sentences";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The chart of indices alone, for a frame on another site. */
export default async function EmbeddedTrends({ searchParams }: Props) {
  const now = new Date();
  const view = await loadTrendView(parseTrendFilters(await searchParams), now);
  return (
    <>
      <TrendFigure view={view} siteUrl={env.siteUrl} asOf={now.toISOString()} level={1} target="_blank" />
      <ChartTools />
    </>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = await loadTrendView(parseTrendFilters(await searchParams), new Date());
  return {
    title: findingOf(view),
    robots: { index: false },
    alternates: { canonical: trendsUrl(view.filters) },
  };
}
