import { formatPayRange } from "@/lib/format-money";
import type { ListingCard, StatedPay } from "@/lib/listings/board";

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
                {listing.company.name}, {listing.where}
              </span>{" "}
              {listing.pay && <SimilarPay pay={listing.pay} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SimilarPay({ pay }: { pay: StatedPay }) {
  return (
    <span className="num">
      {formatPayRange(pay)} {pay.period !== "year" && <span className="quiet">{PER[pay.period]}</span>}
    </span>
  );
}

const PER = { hour: "an hour", day: "a day", week: "a week", month: "a month" } as const;
