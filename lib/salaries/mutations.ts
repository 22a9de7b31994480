import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { salaries } from "@/db/schema";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { readOews } from "./read-oews";
import type { Wage } from "./wage";

/** How many rows go into one statement: Postgres takes 65,535 parameters, a row has twelve. */
const BATCH = 2000;

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
      saved = await saveWages(wages, tx);
      if (isDryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  const read = wages.length + rejected.length;
  return { read, ...saved, closed: 0, rejected, doubts: [], samplesRemoved: 0, notes: [] };
}

/** Writes wages over those of the same occupation, place and vintage; says how many were new and how many differed. */
export async function saveWages(wages: readonly Wage[], db: Database = appDb) {
  return await db.transaction(async (tx) => {
    let added = 0;
    let updated = 0;
    for (let from = 0; from < wages.length; from += BATCH) {
      const rows = wages.slice(from, from + BATCH).map((wage) => ({ ...wage, source: "oews" }));
      const written = await tx
        .insert(salaries)
        .values(rows)
        .onConflictDoUpdate({
          target: [salaries.soc, salaries.state, salaries.source, salaries.vintage, salaries.role],
          set: Object.fromEntries(
            Object.entries(FIGURES).map(([key, column]) => [key, sql.raw(`excluded.${column}`)]),
          ),
          setWhere: sql.raw(`(${columns("salaries")}) is distinct from (${columns("excluded")})`),
        })
        // A row that was inserted, not updated, has never been deleted or locked.
        .returning({ isNew: sql<boolean>`xmax = 0` });
      added += written.filter(({ isNew }) => isNew).length;
      updated += written.filter(({ isNew }) => !isNew).length;
    }
    return { added, updated };
  });
}

const FIGURES = {
  employment: "employment",
  mean: "mean",
  p10: "p10",
  p25: "p25",
  median: "median",
  p75: "p75",
  p90: "p90",
  isTopCoded: "is_top_coded",
} as const;

function columns(table: "salaries" | "excluded"): string {
  return Object.values(FIGURES)
    .map((column) => `${table}.${column}`)
    .join(", ");
}
