import "server-only";
import { appDb, type Database } from "@/db/client";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { saveSalaries } from "./mutations";
import { readOews } from "./read-oews";
import { salaryOfWage } from "./wage";

class DryRun extends Error {}

/**
 * Imports Occupational Employment and Wage Statistics from the text of a table (its layout: `readOews`).
 * Importing the same again adds and updates nothing. Throws `InvalidInput`, with nothing changed, where
 * none of it can be read. `isDryRun`: do everything, and undo it. The right to import is that of whoever
 * has the database: it is called by a script, so there is no actor.
 */
export async function importOews(
  text: string,
  { isDryRun = false }: { isDryRun?: boolean } = {},
  db: Database = appDb,
): Promise<ImportOutcome> {
  const { wages, rejected } = readOews(text);
  let saved = { added: 0, updated: 0 };
  try {
    await db.transaction(async (tx) => {
      saved = await saveSalaries(wages.map(salaryOfWage), tx);
      if (isDryRun) throw new DryRun();
      if (saved.added + saved.updated > 0) await bumpDataVersion(tx);
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  const read = wages.length + rejected.length;
  return { read, ...saved, closed: 0, rejected, doubts: [], samplesRemoved: 0, notes: [] };
}
