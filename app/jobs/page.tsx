import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Board } from "@/components/listings/board";
import { ListHead } from "@/components/listings/list-head";
import { SampleNotice } from "@/components/site/sample-notice";
import { SearchForm } from "@/components/site/search-form";
import { type ListingFilters, listingQuery } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";
import { parseListingFilters } from "@/lib/listings/parse-filters";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: Props) {
  const board = await loadOnce(listingQuery(parseListingFilters(await searchParams)));
  if (!board) notFound();
  return (
    <>
      {board.isSample && <SampleNotice />}
      <div className="page">
        <Board
          initial={JSON.stringify(board)}
          search={<SearchForm q={board.filters.q} sort={board.filters.sort} />}
          listHead={<ListHead />}
        />
      </div>
    </>
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = parseListingFilters(await searchParams);
  const board = await loadOnce(listingQuery(filters));
  if (!board) notFound();
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

/** The page and its head ask for the same board, by the canonical query, since two values are never the same key. */
const loadOnce = cache((query: string) => loadBoard(parseListingFilters(new URLSearchParams(query))));

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
