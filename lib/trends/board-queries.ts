import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import type { BoardFlow } from "./board-index";
import type { BoardCell } from "./series-names";

/**
 * How the listings of a cell came and went, day by day: one scan of the table's key, and one row, as text. Two
 * thousand rows of five columns took the driver four times as long as the database.
 */
export async function readBoardFlow({ role, state }: BoardCell, db: Database = appDb): Promise<BoardFlow> {
  const [row] = await db.execute<{ days: string; changes: string; links: string }>(sql`
    select coalesce(json_agg(day - date '1970-01-01' order by day), '[]')::text as days,
      coalesce(json_agg(opened - closed order by day), '[]')::text as changes,
      coalesce(json_agg(json_build_object('day', day, 'joined', joined, 'departed', departed) order by day)
        filter (where joined + departed > 0), '[]')::text as links
    from listing_deltas where role = ${role} and state = ${state}`);
  if (!row) throw new Error("An aggregate gave no row.");
  return { days: JSON.parse(row.days), changes: JSON.parse(row.changes), links: JSON.parse(row.links) };
}
