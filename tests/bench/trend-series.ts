import { median } from "d3-array";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type BoardFlow, openCounts } from "@/lib/trends/board-index";
import { readBoardFlow } from "@/lib/trends/board-queries";
import type { BoardCell } from "@/lib/trends/series-names";

/** Milliseconds for five series of open listings a day, in the middle of several runs of each way. */
export type TrendTiming = { fromDeltasMs: number; fromListingsMs: number; days: number; listings: number };

/** The whole board, two roles, a state, and a role in a state. */
const CELLS: BoardCell[] = [
  { role: "*", state: "*" },
  { role: "software-engineer", state: "*" },
  { role: "data-engineer", state: "*" },
  { role: "*", state: "CA" },
  { role: "software-engineer", state: "NY" },
];
const RUNS = 5;

/**
 * Reads five series as the product does and as one would without the deltas, in turn, and says how long each took.
 * Throws where the two don't say the same of every day.
 */
export async function timeTrendSeries(db: Database, now = new Date()): Promise<TrendTiming> {
  const today = now.toISOString().slice(0, 10);
  const [deltas, base]: [number[], number[]] = [[], []];
  let days = 0;
  // The first round warms both and is not counted.
  for (let round = 0; round <= RUNS; round++) {
    const fast = await timed(() => seriesOf(readBoardFlow, db, today));
    const slow = await timed(() => seriesOf(countFromListings, db, today));
    if (JSON.stringify(fast.series) !== JSON.stringify(slow.series))
      throw new Error("The deltas don't come to what the listings do.");
    days = fast.series.reduce((sum, series) => sum + series.open.length, 0);
    if (round === 0) continue;
    deltas.push(fast.ms);
    base.push(slow.ms);
  }
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from listings`);
  return {
    fromDeltasMs: median(deltas) ?? 0,
    fromListingsMs: median(base) ?? 0,
    days,
    listings: row?.count ?? 0,
  };
}

type ReadFlow = (cell: BoardCell, db: Database) => Promise<BoardFlow>;

async function seriesOf(read: ReadFlow, db: Database, today: string) {
  const series: { first: number; open: number[] }[] = [];
  for (const cell of CELLS) {
    const { first, open } = openCounts(await read(cell, db), today);
    series.push({ first, open });
  }
  return series;
}

/** Each listing once: it opens on a day, and closes on one if it is closed. The days' sums are put together by the same code. */
async function countFromListings({ role, state }: BoardCell, db: Database): Promise<BoardFlow> {
  const isOurs: SQL[] = [sql`true`];
  if (role !== "*") isOurs.push(sql`role = ${role}`);
  if (state !== "*") {
    isOurs.push(sql`exists (select from listing_places where listing_id = listings.id and state = ${state})`);
  }
  const [row] = await db.execute<{ days: string; changes: string }>(sql`
    with moves as (
      select (first_seen_at at time zone 'UTC')::date as day, 1 as opened, 0 as closed
      from listings where ${sql.join(isOurs, sql` and `)}
      union all
      select (closed_at at time zone 'UTC')::date, 0, 1
      from listings where closed_at is not null and ${sql.join(isOurs, sql` and `)}
    )
    select json_agg(day - date '1970-01-01' order by day)::text as days, json_agg(change order by day)::text as changes
    from (select day, sum(opened - closed) as change from moves group by day) counted`);
  return { days: JSON.parse(row?.days ?? "[]"), changes: JSON.parse(row?.changes ?? "[]"), links: [] };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; series: T }> {
  const startedAt = performance.now();
  const series = await work();
  return { ms: performance.now() - startedAt, series };
}
