import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { openListings } from "@/db/schema";
import type { Found } from "./facet-queries";
import type { ListingFilters } from "./filters";

/** The first of their statement, so they name its columns. Those that `remote` adds to every state are counted apart. */
export function inStates(filters: ListingFilters, found: Found): SQL {
  const { remote, above } = filters;
  if (above) return inStatesAbove(filters, found);
  const others = remote ? sql` and not is_nationwide` : sql``;
  return sql`select 'state' as facet, state as value, '' as label, count(*)::int as count from (
      select unnest(states) as state from open_listings where ${found("state")}${others}
    ) as each_once group by state`;
}

/**
 * Where pay has to stand above the median, a state that is chosen alone is also the one it has to do so in,
 * whatever it does in the states chosen now. Those added to every state are not added to their own.
 */
function inStatesAbove(filters: ListingFilters, found: Found): SQL {
  const own = filters.remote
    ? sql`union all select unnest(states), -1 from open_listings where ${nationwide(filters, found)}`
    : sql``;
  return sql`select 'state' as facet, state as value, '' as label, sum(one)::int as count from (
      select unnest(above_in) as state, 1 as one from open_listings where ${found("state", "above")} ${own}
    ) as each_once group by state`;
}

/** Those that `remote` adds to every state: it is at home that their pay stands above. */
export function nationwide({ above }: ListingFilters, found: Found): SQL {
  if (!above) return sql`${found("state")} and ${openListings.isNationwide}`;
  return sql`${found("state", "above")} and ${openListings.isNationwide} and ${openListings.isAbove}`;
}
