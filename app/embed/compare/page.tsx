import type { Metadata } from "next";
import { ChartTools } from "@/components/charts/chart-tools";
import { CompareChart } from "@/components/salaries/compare-chart";
import { env } from "@/lib/env";
import { comparePage } from "@/lib/salaries/compare-page";
import { loadFigures } from "@/lib/salaries/load-figures";
import { comparisonQuery, parseComparison } from "@/lib/salaries/parse-comparison";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The bands of a comparison alone, for a frame on another site. */
export default async function EmbeddedComparison({ searchParams }: Props) {
  const comparison = parseComparison(await searchParams);
  const page = comparePage(await loadFigures(), comparison);
  return (
    <>
      <CompareChart page={page} siteUrl={env.siteUrl} asOf={new Date().toISOString()} target="_blank" />
      <ChartTools />
    </>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = comparisonQuery(parseComparison(await searchParams));
  return { robots: { index: false }, alternates: { canonical: `/salaries/compare?${query}` } };
}
