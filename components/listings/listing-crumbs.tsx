import { roleLabel } from "@/lib/listings/active-filters";
import type { ListingCard } from "@/lib/listings/board";
import { stateName } from "@/lib/listings/filter-names";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";

/** The way back into the board: all jobs, the listing's first state, its role there. */
export function ListingCrumbs({
  listing: { places, role },
}: {
  listing: Pick<ListingCard, "places" | "role">;
}) {
  const state = places.find((place) => place.state)?.state;
  const inState = { ...NO_FILTERS, state: state ? [state] : [] };
  return (
    <nav aria-label="Where this is">
      <ol className="crumbs">
        <li>
          <a href="/jobs">Jobs</a>
        </li>
        {state && (
          <li>
            <a href={boardUrl(inState)}>{stateName(state)}</a>
          </li>
        )}
        <li>
          <a href={boardUrl({ ...inState, role: [role] })}>{roleLabel(role)}</a>
        </li>
      </ol>
    </nav>
  );
}
