import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion, readDataVersion } from "@/lib/search/data-version-queries";
import { createMemo, type Memo } from "@/lib/search/memo";
import { type BoardIndex, boardIndex } from "./board-index";
import { readBoardFlow } from "./board-queries";
import { linkWords, payLawBreaks } from "./breaks";
import { createPublished } from "./published";
import { isSampleBoard, listPublished, listPublishedBreaks } from "./queries";
import { rebase } from "./rebase";
import { adjustSeries } from "./seasonal";
import type { Series } from "./series";
import { type BoardCell, cellOf, isBoardKey, keyOf } from "./series-names";
import { PUBLISHED_BASE, type SeriesKey, type ShareKey } from "./vocabulary";

/** Which of a series' versions is wanted; `now` says up to which day the board counts. */
export type Wanted = { isAdjusted: boolean; isFirst: boolean; now: Date };

/** A series as it is published, on its own base. It never fails: one that isn't there has no points and says why. */
export async function loadSeries(key: SeriesKey, wanted: Wanted, db: Database = appDb): Promise<Series> {
  if (!isBoardKey(key)) return await publishedSeries(key, wanted, db);
  return await loadCellSeries(cellOf(key), wanted, db);
}

/** A share in per cent, by its days; empty where nobody has loaded it. */
export async function loadShare(key: ShareKey, db: Database = appDb) {
  const { published } = await loadPublished(db);
  return published.find(key, { isAdjusted: false, isFirst: false })?.points ?? [];
}

/** The board's own index of a role, of a state, or of a role in a state, which has no key of its own. */
export async function loadCellSeries(
  cell: BoardCell,
  { isAdjusted, now }: Wanted,
  db: Database = appDb,
): Promise<Series> {
  const key = keyOf(cell);
  const index = await loadBoardIndex(cell, now, db);
  const { base } = index;
  const adjusted = isAdjusted && base ? adjustSeries(index.points) : null;
  const points = adjusted && base ? rebase(adjusted, base) : null;
  const breaks = [
    ...index.breaks.map((link) => ({ series: key, day: link.day, what: linkWords(link) })),
    ...payLawBreaks(key),
  ];
  return {
    key,
    isSample: await loadIsSample(db),
    isAdjusted: points !== null,
    isRevised: false,
    base,
    points: points ?? index.points,
    n: index.n,
    reason: index.reason,
    breaks: breaks.filter(({ day }) => base !== null && day > base),
  };
}

async function loadBoardIndex(cell: BoardCell, now: Date, db: Database): Promise<BoardIndex> {
  const memo = memoOf(db);
  const today = now.toISOString().slice(0, 10);
  const read = async () => boardIndex(await readBoardFlow(cell, db), today);
  return memo ? await memo(`board ${cell.role} ${cell.state} ${today}`, read) : await read();
}

async function publishedSeries(key: SeriesKey, wanted: Wanted, db: Database): Promise<Series> {
  const { published, breaks } = await loadPublished(db);
  const found = published.find(key, wanted);
  return {
    key,
    isSample: false,
    isAdjusted: found?.isAdjusted ?? false,
    isRevised: found?.isRevised ?? false,
    base: PUBLISHED_BASE,
    points: found?.points ?? [],
    n: null,
    reason: found ? null : "not loaded",
    breaks: [...breaks.filter(({ series }) => series === key), ...payLawBreaks(key)],
  };
}

async function loadPublished(db: Database) {
  const read = async () => ({
    published: createPublished(await listPublished(db)),
    breaks: await listPublishedBreaks(db),
  });
  const memo = memoOf(db);
  return memo ? await memo("published", read) : await read();
}

async function loadIsSample(db: Database): Promise<boolean> {
  const memo = memoOf(db);
  return memo ? await memo("sample", () => isSampleBoard(db)) : await isSampleBoard(db);
}

/** One a database: the application's, and those of scripts and benchmarks. A transaction sees its own. */
const memos = new WeakMap<Database, Memo>();

/** What is published and some dozens of the board's series: about 20 kB each. */
const MOST_HELD = 100;

function memoOf(db: Database): Memo | null {
  if ("rollback" in db) return null;
  const version = db === appDb ? currentDataVersion : () => readDataVersion(db);
  const memo = memos.get(db) ?? createMemo({ maxAge: 3_600_000, most: MOST_HELD, version });
  memos.set(db, memo);
  return memo;
}
