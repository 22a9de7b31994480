import { type Crumb, Crumbs } from "@/components/site/crumbs";
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
  const place: Crumb[] = state ? [{ label: stateName(state), href: boardUrl(inState) }] : [];
  return (
    <Crumbs
      way={[
        { label: "Jobs", href: "/jobs" },
        ...place,
        { label: roleLabel(role), href: boardUrl({ ...inState, role: [role] }) },
      ]}
    />
  );
}
