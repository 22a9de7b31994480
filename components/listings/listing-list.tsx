import { PayAxis } from "@/components/salaries/pay-bar";
import { PayKey } from "@/components/salaries/pay-key";
import type { ListingCard as Listing } from "@/lib/listings/board";
import { ListingCard } from "./listing-card";

/** Cards under one key and one axis, on which all their pay bars stand. */
export function ListingList({
  listings,
  asOf,
  heading,
}: {
  listings: Listing[];
  asOf: string;
  heading?: "h2" | "h3";
}) {
  return (
    <>
      <div className="list-head">
        <PayKey />
        <PayAxis />
      </div>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} asOf={asOf} heading={heading} />
      ))}
    </>
  );
}
