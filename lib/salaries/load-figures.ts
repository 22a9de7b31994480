import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { listModelChecks, listPriceParities, listSalaries } from "./figure-queries";
import { createFigures, type Figures } from "./figures";

/** Figures of pay change with an import, which raises the version; the hour is for what is changed by hand. */
const memo = createMemo({ maxAge: 3_600_000, most: 1, version: currentDataVersion });

/** Every published figure of pay, read once until the data changes. */
export function loadFigures(db: Database = appDb): Promise<Figures> {
  return db === appDb ? memo("figures", () => readFigures(db)) : readFigures(db);
}

async function readFigures(db: Database): Promise<Figures> {
  // One after the other: a transaction has one connection.
  const salaries = await listSalaries(db);
  const parities = await listPriceParities(db);
  const checks = await listModelChecks(db);
  return createFigures({ salaries, parities, checks });
}
