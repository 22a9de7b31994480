import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CompanyPage } from "@/components/companies/company-page";
import { Still } from "@/components/ui/still";
import { findCompany } from "@/lib/companies/queries";
import { env } from "@/lib/env";
import { countOf } from "@/lib/format";
import { feedLinks } from "@/lib/listings/feed-formats";
import { NO_FILTERS } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import type { Params } from "@/lib/params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function Page({ params, searchParams }: Props) {
  const { company, board } = await getCompany((await params).slug, pageIn(await searchParams));
  return (
    <Still>
      <CompanyPage company={company} board={board} />
    </Still>
  );
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = pageIn(await searchParams);
  const { company, board } = await getCompany((await params).slug, page);
  const title = `Tech jobs at ${company.name}`;
  const description = `${countOf(board.total, "open tech listing")} at ${company.name}, each with its pay beside what the market pays.`;
  const url = `${env.siteUrl}/companies/${company.slug}${page > 1 ? `?page=${page}` : ""}`;
  return {
    title,
    description,
    alternates: { canonical: url, types: feedTypes(company.slug) },
    openGraph: { type: "website", siteName: "Payboard", title, description, url },
    robots: board.total === 0 || company.isSample ? { index: false } : undefined,
  };
}

/** What a feed reader finds when it is given the page's address. */
function feedTypes(slug: string) {
  return Object.fromEntries(
    feedLinks(`company=${slug}`).map(({ type, href }) => [type, `${env.siteUrl}${href}`]),
  );
}

const SLUG = /^[a-z0-9-]{1,200}$/;

/** Once a request, for the page and its metadata. */
const getCompany = cache(async (slug: string, page: number) => {
  const company = SLUG.test(slug) ? await findCompany(slug) : null;
  if (!company) notFound();
  const board = await loadBoard({ ...NO_FILTERS, company: [company.slug], page });
  if (!board) notFound();
  return { company, board };
});

function pageIn(params: Params): number {
  return parseListingFilters(params).page;
}
