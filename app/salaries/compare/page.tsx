import type { Metadata } from "next";
import { ComparePage } from "@/components/salaries/compare-page";
import { env } from "@/lib/env";
import { comparePage } from "@/lib/salaries/compare-page";
import { comparisonTitle, placesTitle } from "@/lib/salaries/comparison-words";
import { loadFigures } from "@/lib/salaries/load-figures";
import { comparisonQuery, parseComparison } from "@/lib/salaries/parse-comparison";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SalaryComparePage({ searchParams }: Props) {
  const comparison = parseComparison(await searchParams);
  const page = comparePage(await loadFigures(), comparison);
  return (
    <ComparePage page={page} title={titleOf(page)} siteUrl={env.siteUrl} asOf={new Date().toISOString()} />
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const comparison = parseComparison(await searchParams);
  const page = comparePage(await loadFigures(), comparison);
  return {
    title: titleOf(page),
    description:
      "What employers offer each in certified H-1B filings: medians, middle halves, samples, and whether the difference is one.",
    alternates: { canonical: `/salaries/compare?${comparisonQuery(comparison)}` },
  };
}

function titleOf(page: ReturnType<typeof comparePage>): string {
  const [verdict] = page.verdicts;
  return verdict ? comparisonTitle(verdict) : placesTitle(page.comparison, page.placeVerdicts);
}
