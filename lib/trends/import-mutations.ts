import "server-only";
import { appDb, type Database } from "@/db/client";
import { countOf, formatDay } from "@/lib/format";
import { inImport } from "@/lib/imports/figure-mutations";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { reviseSeries } from "./mutations";
import type { Publication } from "./read-publication";

export type TrendImport = Publication & {
  /** The file, folder or address that was read. */
  origin: string;
  now: Date;
  isDryRun?: boolean;
};

/**
 * Imports what the Hiring Lab published, in one transaction: figures that differ are revised and keep what was
 * published first; importing the same again changes nothing; `isDryRun` does everything and undoes it. The right to
 * import is that of whoever has the database: it is called by a script, so there is no actor.
 */
export async function importHiringLab(
  { readings, passedOver, now, ...given }: TrendImport,
  db: Database = appDb,
): Promise<ImportOutcome> {
  const today = now.toISOString().slice(0, 10);
  const points = readings.flatMap((reading) => reading.points);
  const breaks = readings.flatMap((reading) => reading.breaks);
  return await inImport("hiring-lab", given, db, async (tx) => {
    const { added, updated, takenBack, breaks: moved } = await reviseSeries({ points, breaks }, today, tx);
    const taken = takenBack > 0 ? [`Took back ${countOf(takenBack, "figure")}, published no more.`] : [];
    return {
      added,
      updated: updated + takenBack + moved,
      unchanged: points.length - added - updated,
      read: readings.reduce((sum, { read }) => sum + read, 0),
      rejected: [],
      notes: [...notesOf({ readings, passedOver }), ...taken],
    };
  });
}

/** What each table was, and to which day it goes. */
function notesOf({ readings, passedOver }: Publication): string[] {
  return [
    ...readings.map(({ of, points, passedOver: others }) => {
      const newest = points.reduce((last, { day }) => (day > last ? day : last), "");
      const rest = others > 0 ? `; passed over ${countOf(others, "row")} of other countries and sectors` : "";
      return `Read ${of}: ${countOf(points.length, "figure")}, to ${formatDay(newest)}${rest}.`;
    }),
    ...passedOver.map((name) => `Passed over ${name}, which has no use here.`),
  ];
}
