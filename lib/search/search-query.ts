import { type SQL, sql } from "drizzle-orm";
import { openListings } from "@/db/schema";
import { normaliseTech } from "./normalise-tech";

/**
 * The tsquery of the words somebody typed; null where they hold nothing to search for ("the", "—"),
 * which restricts nothing. No text makes it throw.
 */
export function searchQuery(q: string): SQL | null {
  const words = normaliseTech(q);
  return words ? sql`websearch_to_tsquery('english', ${words}::text)` : null;
}

/** The condition that a listing is about these words; undefined, which is no condition, where there are none. */
export function matchesSearch(q: string): SQL | undefined {
  const query = searchQuery(q);
  return query ? sql`${openListings.search} @@ ${query}` : undefined;
}

/** How well a listing fits the words, greater is better: the title counts most, then company and skills, then text. */
export function searchRank(q: string): SQL<number> {
  const query = searchQuery(q);
  if (!query) return sql<number>`0::real`;
  return sql<number>`ts_rank_cd('{0.05, 0.1, 0.4, 1}', ${openListings.search}, ${query}, 1)`;
}
