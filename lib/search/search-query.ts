import { type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";

/** The tsquery of the words somebody typed; null where they hold nothing to search for ("the", "—"). */
export function searchQuery(q: string): SQL | null {
  return q.trim() ? sql`websearch_to_tsquery('english', ${q})` : null;
}

/** The condition that a listing is about these words; undefined, which is no condition, where there are none. */
export function matchesSearch(q: string): SQL | undefined {
  const query = searchQuery(q);
  return query ? sql`${listings.search} @@ ${query}` : undefined;
}

/** How well a listing fits the words, greater is better: a title counts more than skills, those more than text. */
export function searchRank(q: string): SQL<number> {
  const query = searchQuery(q);
  return query
    ? sql<number>`ts_rank_cd('{0.05, 0.1, 0.4, 1}', ${listings.search}, ${query}, 1)`
    : sql<number>`0::real`;
}
