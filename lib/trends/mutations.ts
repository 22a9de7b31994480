import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { HiringLabReading, ReadPoint } from "./read-hiring-lab";
import type { Day } from "./vocabulary";

/** As many as go as one parameter. */
const BATCH = 20_000;

/** How many points were new, and how many came out otherwise than what stood there. */
export type SavedPoints = { added: number; updated: number };

/**
 * Brings published series to what was read, which is all there is of them from its first day to its last: a changed
 * figure keeps what was published first, and a day that is missing now is taken back, not deleted. `today` is the day
 * on which that is seen.
 */
export async function revisePoints(
  points: readonly ReadPoint[],
  today: Day,
  tx: Database,
): Promise<SavedPoints> {
  await holdPoints(points, tx);
  const written = await tx.execute<{ is_new: boolean }>(sql`
    insert into trend_points as held (series, is_adjusted, day, value, first_value, is_monthly)
    select series, is_adjusted, day, value, value, is_monthly from read_points order by series, is_adjusted, day
    on conflict (series, is_adjusted, day) do update set
      value = excluded.value, is_monthly = excluded.is_monthly,
      changed_on = case when held.value is distinct from excluded.value then ${today}::date else held.changed_on end
    where (held.value, held.is_monthly) is distinct from (excluded.value, excluded.is_monthly)
    -- A row that was inserted, not updated, has never been deleted or locked.
    returning xmax = 0 as is_new`);
  const withdrawn = await tx.execute(sql`
    update trend_points as held set value = null, changed_on = ${today}::date
    from (select series, is_adjusted, min(day) as first, max(day) as last from read_points group by 1, 2) as span
    where (held.series, held.is_adjusted) = (span.series, span.is_adjusted)
      and held.day between first and last and held.value is not null
      and not exists (select from read_points as read
        where (read.series, read.is_adjusted, read.day) = (held.series, held.is_adjusted, held.day))
    returning 1`);
  await tx.execute(sql`drop table read_points`);
  const added = written.filter((row) => row.is_new).length;
  return { added, updated: written.length - added + withdrawn.length };
}

/** Adds points to series that have none yet, and leaves the others as they are: for what ships. */
export async function addPoints(points: readonly ReadPoint[], tx: Database): Promise<SavedPoints> {
  const held = await tx.execute<{ series: string }>(sql`select distinct series from trend_points`);
  const known = new Set(held.map(({ series }) => series));
  const missing = points.filter(({ series }) => !known.has(series));
  if (missing.length === 0) return { added: 0, updated: 0 };
  return await revisePoints(missing, missing[0]?.day ?? "", tx);
}

/** Writes where series are not of one piece; says how many were new or otherwise worded. */
export async function saveBreaks(breaks: HiringLabReading["breaks"], tx: Database): Promise<number> {
  if (breaks.length === 0) return 0;
  const written = await tx.execute(sql`
    insert into trend_breaks as held (series, day, what)
    select series, day, what from jsonb_populate_recordset(null::trend_breaks, ${JSON.stringify(breaks)}::text::jsonb)
    on conflict (series, day) do update set what = excluded.what where held.what <> excluded.what
    returning 1`);
  return written.length;
}

/** Puts what was read into a table of this transaction's own, since two statements look at all of it. */
async function holdPoints(points: readonly ReadPoint[], tx: Database) {
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
}
