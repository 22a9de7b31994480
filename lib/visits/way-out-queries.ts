import "server-only";
import { and, eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listings } from "@/db/schema";

/** The employer's own address for an open listing, as a header may carry it; null where people can't apply there. */
export async function findWayOut(listingId: number, db: Database = appDb): Promise<string | null> {
  const [found] = await db
    .select({ applyUrl: listings.applyUrl })
    .from(listings)
    .where(and(eq(listings.id, listingId), eq(listings.status, "open")));
  // Parsed, since a header holds no letters but ASCII, and the table's check looks at the beginning alone.
  return URL.parse(found?.applyUrl ?? "")?.href ?? null;
}
