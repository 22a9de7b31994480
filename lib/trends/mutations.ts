import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { HiringLabReading, ReadPoint } from "./read-hiring-lab";
import type { Day } from "./vocabulary";

type ReadSeries = Pick<HiringLabReading, "points" | "breaks">;

/** Points that were new, and that came out otherwise than what stood there. */
type Written = { added: number; updated: number };

/** As many as go as one parameter. */
const BATCH = 20_000;

/**
 * Brings published series to what was read, which is all there is of them from its first day to its last: a changed
 * figure keeps what was published first, and a day that is missing now is taken back, not deleted. `today` is the day
 * on which that is seen. `breaks` counts those that came, went or are worded otherwise.
 */
export async function reviseSeries(
  { points, breaks }: ReadSeries,
  today: Day,
  tx: Database,
): Promise<Written & { takenBack: number; breaks: number }> {
  return await withReadPoints(points, tx, async () => ({
    ...(await writePoints(today, tx)),
    takenBack: await takeBackMissing(today, tx),
    breaks: await reviseBreaks(breaks, tx),
  }));
}

/**
 * Writes what ships: once somebody has imported (`isImported`), only series that have no points, since nothing that
 * ships is newer. It is a part of each series, so no day is taken back.
 */
export async function saveShipped(
  shipped: ReadSeries,
  { today, isImported }: { today: Day; isImported: boolean },
  tx: Database,
): Promise<Written> {
  const known = isImported ? await listKnownSeries(tx) : new Set<string>();
  const isMissing = ({ series }: { series: string }) => !known.has(series);
  const points = shipped.points.filter(isMissing);
  if (points.length === 0) return { added: 0, updated: 0 };
  return await withReadPoints(points, tx, async () => {
    const { added, updated } = await writePoints(today, tx);
    return { added, updated: updated + (await reviseBreaks(shipped.breaks.filter(isMissing), tx)) };
  });
}

async function listKnownSeries(tx: Database): Promise<Set<string>> {
  const rows = await tx.execute<{ series: string }>(sql`select distinct series from trend_points`);
  return new Set(rows.map(({ series }) => series));
}

/** Puts points into a table of this transaction's own, since several statements look at all of them. */
async function withReadPoints<Result>(
  points: readonly ReadPoint[],
  tx: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  await tx.execute(sql`
    create temporary table read_points
      (series text, is_adjusted boolean, day date, value double precision, is_monthly boolean) on commit drop`);
  for (let at = 0; at < points.length; at += BATCH) {
    const rows = points
      .slice(at, at + BATCH)
      .map(({ series, isAdjusted, day, value, isMonthly }) => [series, isAdjusted, day, value, isMonthly]);
    await tx.execute(sql`
      insert into read_points
      select row->>0, (row->>1)::boolean, (row->>2)::date, (row->>3)::double precision, (row->>4)::boolean
      from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as row`);
  }
  await tx.execute(sql`analyze read_points`);
  const result = await work();
  await tx.execute(sql`drop table read_points`);
  return result;
}

async function writePoints(today: Day, tx: Database): Promise<Written> {
  const written = await tx.execute<{ is_new: boolean }>(sql`
    insert into trend_points as held (series, is_adjusted, day, value, first_value, is_monthly)
    select series, is_adjusted, day, value, value, is_monthly
    -- Left out here, since a condition of the update would lock, and so write, each row that stays as it is.
    from (table read_points except select series, is_adjusted, day, value, is_monthly from trend_points) as differing
    order by series, is_adjusted, day
    on conflict (series, is_adjusted, day) do update set
      value = excluded.value, is_monthly = excluded.is_monthly,
      changed_on = case when held.value is distinct from excluded.value then ${today}::date else held.changed_on end
    -- A row that was inserted, not updated, has never been deleted or locked.
    returning xmax = 0 as is_new`);
  const added = written.filter((row) => row.is_new).length;
  return { added, updated: written.length - added };
}

async function takeBackMissing(today: Day, tx: Database): Promise<number> {
  const taken = await tx.execute(sql`
    update trend_points as held set value = null, changed_on = ${today}::date
    from (select series, is_adjusted, min(day) as first, max(day) as last from read_points group by 1, 2) as span
    where (held.series, held.is_adjusted) = (span.series, span.is_adjusted)
      and held.day between first and last and held.value is not null
      and not exists (select from read_points as read
        where (read.series, read.is_adjusted, read.day) = (held.series, held.is_adjusted, held.day))
    returning 1`);
  return taken.length;
}

/** Whether a series begins anew on the first day that was read can't be told from it, so a break there stays. */
async function reviseBreaks(breaks: ReadSeries["breaks"], tx: Database): Promise<number> {
  const [row] = await tx.execute<{ changed: number }>(sql`
    with read as (
      select series, day, what from jsonb_populate_recordset(null::trend_breaks, ${JSON.stringify(breaks)}::text::jsonb)
    ), gone as (
      delete from trend_breaks as held
      using (select series, min(day) as first, max(day) as last from read_points group by 1) as span
      where held.series = span.series and held.day > first and held.day <= last
        and not exists (select from read where (read.series, read.day) = (held.series, held.day))
      returning 1
    ), written as (
      insert into trend_breaks as held (series, day, what) select series, day, what from read
      on conflict (series, day) do update set what = excluded.what where held.what <> excluded.what
      returning 1
    )
    select (select count(*) from gone)::int + (select count(*) from written)::int as changed`);
  return row?.changed ?? 0;
}
