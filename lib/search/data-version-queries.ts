import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { dataVersion } from "@/db/schema";
import { atMostEvery } from "./memo";

/** The number that rises with each change of what people find. */
export async function readDataVersion(db: Database): Promise<number> {
  const [row] = await db.select({ version: dataVersion.version }).from(dataVersion);
  if (!row)
    throw new Error("The database has no data version: its migrations have not all been carried out.");
  return row.version;
}

/** A change of the data is seen this late at most. */
const VERSION_AGE_MS = 1_000;

/** The application's version, asked at most once a second: what memos are held against. */
export const currentDataVersion = atMostEvery(VERSION_AGE_MS, () => readDataVersion(appDb));

/**
 * Says that what people find has changed. Last in the transaction of the change, since the next to say so
 * waits for its end.
 */
export async function bumpDataVersion(tx: Database): Promise<void> {
  await tx.update(dataVersion).set({ version: sql`${dataVersion.version} + 1` });
}
