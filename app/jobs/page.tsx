import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardIsland } from "@/components/listings/board-island";
import { SampleNotice } from "@/components/site/sample-notice";
import { SearchForm } from "@/components/site/search-form";
import { pastTheBrowser } from "@/components/ui/past-the-browser";
import { type ListingFilters, listingQuery } from "@/lib/listings/filters";
import { loadBoardJson } from "@/lib/listings/load-board-json";
import { parseListingFilters } from "@/lib/listings/parse-filters";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: Props) {
  const answer = await loadBoardJson(parseListingFilters(await searchParams));
  if (!answer) notFound();
  const { filters, isSample } = answer.board;
  return (
    <>
      {isSample && <SampleNotice />}
      <div className="page">
        <SearchForm q={filters.q} sort={filters.sort} />
        <BoardIsland held={pastTheBrowser(answer.json)} />
      </div>
    </>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = parseListingFilters(await searchParams);
  const answer = await loadBoardJson(filters);
  if (!answer) notFound();
  const { board } = answer;
  const feedQuery = listingQuery({ ...filters, sort: "newest", page: 1 });
  return {
    title: board.title,
    description: `${board.description}. Each with its pay beside what the market pays in its state.`,
    robots: isWorthIndexing(filters, board.total) ? undefined : { index: false },
    alternates: {
      canonical: address("/jobs", listingQuery({ ...filters, sort: "newest" })),
      types: {
        "application/rss+xml": address("/jobs/feed.xml", feedQuery),
        "application/atom+xml": address("/jobs/feed.atom", feedQuery),
        "application/feed+json": address("/jobs/feed.json", feedQuery),
      },
    },
  };
}

/** Fewer listings than this are not worth a search engine's visitor. */
const THIN = 3;

/** One role, one state or one of each make a page that people search for; other combinations are endless. */
function isWorthIndexing(filters: ListingFilters, total: number): boolean {
  const { role, state } = filters;
  const isPlain = listingQuery({ ...filters, role: [], state: [] }) === "";
  return isPlain && role.length <= 1 && state.length <= 1 && total >= THIN;
}

function address(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
