import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { imports, payModelChecks } from "@/db/schema";
import { formatCount } from "@/lib/format";
import type { Table } from "@/lib/imports/open-table";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { checkModel } from "./check-model";
import { listSalaries } from "./figure-queries";
import { createFigures } from "./figures";
import { refreshMarketMedians } from "./market-median-mutations";
import { medianError } from "./model";
import { type Saved, saveModelChecks } from "./mutations";

/** A table to import, where it was found, and what it doesn't say of itself. */
export type FigureImport = Table & {
  origin: string;
  isDryRun?: boolean;
  year?: number;
  vintage?: string;
};

type Change = Saved &
  Pick<ImportOutcome, "read" | "rejected" | "notes" | "unchanged"> & {
    /** Rows that were taken away. */
    removed?: number;
  };

/** Rows that the record of an import names; all are told to who imports. */
const REJECTED_KEPT = 1000;

class DryRun extends Error {}

/** One import of figures at a time, in one transaction, which ends with a new data version where anything changed. */
export async function changeFigures(
  source: "oews" | "lca" | "rpp",
  { origin, isDryRun = false }: FigureImport,
  db: Database,
  change: (tx: Database) => Promise<Change>,
): Promise<ImportOutcome> {
  const startedAt = new Date();
  let outcome: ImportOutcome | undefined;
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.imports'))`);
      const { removed = 0, ...done } = await change(tx);
      outcome = { closed: 0, doubts: [], samplesRemoved: 0, ...done };
      const rejected = outcome.rejected.slice(0, REJECTED_KEPT);
      await tx
        .insert(imports)
        .values({ ...outcome, rejected, source, origin, isFull: false, startedAt, finishedAt: new Date() });
      if (outcome.added + outcome.updated + removed > 0) {
        const { medians } = await refreshMarketMedians(tx);
        // It raises the version itself, where it had anything to do.
        if (medians === 0) await bumpDataVersion(tx);
      }
      if (isDryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!outcome) throw new Error("The import ended without an outcome.");
  return outcome;
}

/** Makes the checks of every vintage of filings anew, from the figures as they are now, and says how they went. */
export async function recheckModel(tx: Database): Promise<string[]> {
  const figures = createFigures({ salaries: await listSalaries(tx), parities: [], checks: [] });
  const vintages = figures.vintages("lca");
  await tx.delete(payModelChecks);
  const checks = vintages.map((vintage) => checkModel(figures, vintage));
  await saveModelChecks(checks.flat(), tx);
  const [newest = []] = checks;
  const error = medianError(newest);
  if (error === null) return [];
  return [
    `The model is off by ${(error * 100).toFixed(1)}% in the middle of ${formatCount(newest.length)} checks.`,
  ];
}
