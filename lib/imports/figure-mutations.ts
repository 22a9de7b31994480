import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { imports } from "@/db/schema";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import type { ImportOutcome } from "./outcome";

/** What an import of figures did. */
export type FigureChange = Pick<
  ImportOutcome,
  "read" | "added" | "updated" | "rejected" | "notes" | "unchanged"
> & {
  /** Rows that were taken away. */
  removed?: number;
  /** What followed from it raised the data version already. */
  isVersionRaised?: boolean;
};

/** Rows that the record of an import names; all are told to who imports. */
const REJECTED_KEPT = 1000;

class DryRun extends Error {}

/**
 * Carries out one import of figures at a time, in one transaction, and writes it down; where anything changed, the
 * data version rises. `isDryRun` undoes it all. `origin` is what was read.
 */
export async function inImport(
  source: "oews" | "lca" | "rpp" | "hiring-lab",
  { origin, isDryRun = false }: { origin: string; isDryRun?: boolean | undefined },
  db: Database,
  change: (tx: Database) => Promise<FigureChange>,
): Promise<ImportOutcome> {
  const startedAt = new Date();
  let outcome: ImportOutcome | undefined;
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.imports'))`);
      const { removed = 0, isVersionRaised = false, ...done } = await change(tx);
      outcome = { closed: 0, doubts: [], samplesRemoved: 0, ...done };
      const rejected = outcome.rejected.slice(0, REJECTED_KEPT);
      await tx
        .insert(imports)
        .values({ ...outcome, rejected, source, origin, isFull: false, startedAt, finishedAt: new Date() });
      const isChanged = outcome.added + outcome.updated + removed > 0;
      if (isChanged && !isVersionRaised) await bumpDataVersion(tx);
      if (isDryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!outcome) throw new Error("The import ended without an outcome.");
  return outcome;
}
