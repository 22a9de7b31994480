import { countOf } from "@/lib/format";
import type { Board } from "@/lib/listings/board";
import { queryUrl } from "./read-query";

/** Ways on from a search that finds nothing. */
export function NothingFound({ suggestions }: { suggestions: Board["suggestions"] }) {
  const { didYouMean, drop } = suggestions ?? { didYouMean: null, drop: [] };
  return (
    <section className="blank">
      <h2>No listing matches all of this</h2>
      {didYouMean && (
        <p>
          Did you mean <a href={queryUrl(didYouMean.query)}>{didYouMean.text}</a>? It finds{" "}
          {countOf(didYouMean.total, "listing")}
          {didYouMean.isAlone && " without the other filters"}.
        </p>
      )}
      {drop.length > 0 ? (
        <>
          <p>With one filter dropped:</p>
          <ul>
            {drop.map(({ label, query, total }) => (
              <li key={label}>
                <a href={queryUrl(query)}>
                  Without <b>{label}</b>: {countOf(total, "listing")}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Dropping any one filter would find none either. <a href="/jobs">See all listings</a>
        </p>
      )}
    </section>
  );
}
