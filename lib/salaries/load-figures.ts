import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion, readDataVersion } from "@/lib/search/data-version-queries";
import { createMemo, type Memo } from "@/lib/search/memo";
import { listModelChecks, listPriceParities, listSalaries } from "./figure-queries";
import { createFigures, type Figures } from "./figures";

/** One a database: the application's, and those of scripts and benchmarks. */
const memos = new WeakMap<Database, Memo>();

/** Every published figure of pay, read once until the data changes; a transaction sees its own. */
export function loadFigures(db: Database = appDb): Promise<Figures> {
  if ("rollback" in db) return readFigures(db);
  const memo = memos.get(db) ?? memoOf(db);
  memos.set(db, memo);
  return memo("figures", () => readFigures(db));
}

/** Figures of pay change with an import, which raises the version; the hour is for what is changed by hand. */
function memoOf(db: Database): Memo {
  const version = db === appDb ? currentDataVersion : () => readDataVersion(db);
  return createMemo({ maxAge: 3_600_000, most: 1, version });
}

async function readFigures(db: Database): Promise<Figures> {
  // One after the other: a transaction has one connection.
  const salaries = await listSalaries(db);
  const parities = await listPriceParities(db);
  const checks = await listModelChecks(db);
  return createFigures({ salaries, parities, checks });
}
