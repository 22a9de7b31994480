import { ListingCard } from "@/components/listings/listing-card";
import type { Preview } from "@/lib/vacancies/load-preview";

/** How job seekers will see it, and how its range stands. */
export function PreviewPane({
  preview: { card, range, fieldErrors },
  asOf,
}: {
  preview: Preview;
  asOf: string;
}) {
  const missing = Object.values(fieldErrors).flat();
  return (
    <aside className="sticky" aria-label="Preview">
      <section className="panel" aria-labelledby="preview">
        <h2 id="preview">Preview</h2>
        {card ? (
          <div className="preview">
            <ListingCard listing={card} asOf={asOf} heading="h3" />
          </div>
        ) : (
          <>
            <p className="quiet">It stands here once these are there:</p>
            <ul className="missing">
              {missing.slice(0, 8).map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </>
        )}
        <p className="source">Scale $50k to $350k, as on the board.</p>
      </section>
      {range && (
        <section className="panel" aria-labelledby="stands">
          <h2 id="stands">How your range stands</h2>
          <dl className="facts">
            {card?.standing && (
              <>
                <dt>Market</dt>
                <dd>
                  {card.standing.judgement} {card.standing.rest}
                  <span className="source">{card.standing.source}</span>
                </dd>
              </>
            )}
            <dt>Width</dt>
            <dd>{range.width}</dd>
          </dl>
        </section>
      )}
    </aside>
  );
}
