import { formatPayRange } from "@/lib/format";
import type { ListingCard } from "@/lib/listings/board";
import { placesLine } from "./place-words";

/** Other open listings like this one, in short. Nothing where there are none. */
export function SimilarListings({ listings }: { listings: readonly ListingCard[] }) {
  if (listings.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="similar">
      <h2 id="similar">Similar listings</h2>
      <ul className="similar">
        {listings.map((listing) => (
          <li key={listing.id}>
            <a href={listing.url}>{listing.title}</a>
            <p>
              <span className="quiet">
                {listing.company.name}, {placesLine(listing)}
              </span>{" "}
              {listing.pay && <span className="num">{formatPayRange(listing.pay)}</span>}{" "}
              {listing.pay && listing.pay.period !== "year" && (
                <span className="quiet">{PER[listing.pay.period]}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PER = { hour: "an hour", day: "a day", week: "a week", month: "a month" } as const;
