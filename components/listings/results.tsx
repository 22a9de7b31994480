import { formatDay } from "@/lib/format";
import type { Board } from "@/lib/listings/board";
import { ListHead } from "./list-head";
import { ListingCard } from "./listing-card";
import { NothingFound } from "./nothing-found";
import { Pager } from "./pager";

/** The rows of a search, or what to try where there are none. Old rows stay, dimmed, while new ones come. */
export function Results({ board, isBusy }: { board: Board; isBusy: boolean }) {
  const { listings, asOf, query } = board;
  return (
    <div className="results" aria-busy={isBusy}>
      <div className="rows">
        {listings.length === 0 ? (
          <NothingFound suggestions={board.suggestions} />
        ) : (
          <>
            <ListHead />
            {listings.map((listing) => (
              <ListingCard key={listing.id} listing={listing} asOf={asOf} />
            ))}
            <Pager board={board} />
          </>
        )}
        <p className="source follow">
          <span>Listings as of {formatDay(asOf)}. Follow this search:</span>
          {FEEDS.map(({ file, label }) => (
            <a key={file} href={`/jobs/${file}${query && `?${query}`}`}>
              {label}
            </a>
          ))}
        </p>
      </div>
    </div>
  );
}

const FEEDS = [
  { file: "feed.xml", label: "RSS" },
  { file: "feed.atom", label: "Atom" },
  { file: "feed.json", label: "JSON Feed" },
];
