import "server-only";
import type { Database } from "@/db/client";
import { payModelChecks } from "@/db/schema";
import { formatCount } from "@/lib/format";
import { type FigureChange, inImport } from "@/lib/imports/figure-mutations";
import type { Table } from "@/lib/imports/open-table";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { checkModel } from "./check-model";
import { listSalaries } from "./figure-queries";
import { createFigures } from "./figures";
import { refreshMarketMedians } from "./market-median-mutations";
import { medianError } from "./model";
import { saveModelChecks } from "./mutations";

/** A table to import, where it was found, and what it doesn't say of itself. */
export type FigureImport = Table & {
  origin: string;
  isDryRun?: boolean;
  year?: number;
  vintage?: string;
};

/** One import of figures of pay, after which what listings are held against follows them. */
export async function changeFigures(
  source: "oews" | "lca" | "rpp",
  given: FigureImport,
  db: Database,
  change: (tx: Database) => Promise<FigureChange>,
): Promise<ImportOutcome> {
  return await inImport(source, given, db, async (tx) => {
    const done = await change(tx);
    if (done.added + done.updated + (done.removed ?? 0) === 0) return done;
    const { medians } = await refreshMarketMedians(tx);
    return { ...done, isVersionRaised: medians > 0 };
  });
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
