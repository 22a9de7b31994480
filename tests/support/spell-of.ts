import postgres from "postgres";
import { env } from "@/lib/env";

/** When a listing opened and closed, as the index of the application under test counts it; days in UTC. */
export async function spellsOf(listingId: number): Promise<{ opened: string; closed: string | null }[]> {
  if (!env.databaseUrl)
    throw new Error("DATABASE_URL has to name the database of the application under test.");
  const sql = postgres(env.databaseUrl, { max: 1 });
  try {
    return await sql`
      select opened_on::text as opened, closed_on::text as closed
      from listing_spells where listing_id = ${listingId} order by id`;
  } finally {
    await sql.end();
  }
}
