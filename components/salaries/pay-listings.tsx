import { ListHead } from "@/components/listings/list-head";
import { ListingCard } from "@/components/listings/listing-card";
import { countOf, formatDay } from "@/lib/format";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";

/** A few open listings, and the way to all of them. */
export function PayListings({
  open: { total, listings, url },
  title,
  asOf,
  id = "open",
}: {
  open: OpenListings;
  title: string;
  asOf: string;
  /** Where a page has several. */
  id?: string;
}) {
  const isSample = listings.some(({ source }) => source === "sample");
  return (
    <section className="pay-listings" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {isSample && <p className="source">Sample listings, invented.</p>}
      {total === 0 ? (
        <p className="quiet">
          There are none at the moment. <a href="/jobs">See all open listings</a>
        </p>
      ) : (
        <>
          <ListHead />
          {listings.map((listing) => (
            <ListingCard key={listing.id} listing={listing} asOf={asOf} heading="h3" />
          ))}
          <p className="all">
            <a href={url}>{total === 1 ? "This listing on the board" : `All ${countOf(total, "listing")}`}</a>{" "}
            <span className="source">Listings as of {formatDay(asOf)}</span>
          </p>
        </>
      )}
    </section>
  );
}
