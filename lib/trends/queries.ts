import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings, trendBreaks } from "@/db/schema";
import type { Break } from "./breaks";
import type { SeriesKey, ShareKey } from "./vocabulary";

/** A published series, column by column, in the order of its days. */
export type PublishedSeries = {
  series: SeriesKey | ShareKey;
  isAdjusted: boolean;
  /** Days since 1 January 1970. */
  days: number[];
  values: (number | null)[];
  areMonthly: boolean[];
  /** Those whose first figure was another one: their position, and that figure. */
  firsts: [position: number, value: number][];
};

/** Every series that somebody publishes. A row a series, not a point: they are 137,000 once all are imported. */
export async function listPublished(db: Database = appDb): Promise<PublishedSeries[]> {
  const rows = await db.execute<PublishedSeries>(sql`
    select series, is_adjusted as "isAdjusted",
      array_agg(day - date '1970-01-01' order by day) as days,
      -- As JSON: the driver reads a null in an array of numbers as not a number.
      json_agg(value order by day) as values,
      array_agg(is_monthly order by day) as "areMonthly",
      coalesce(
        jsonb_agg(jsonb_build_array(place - 1, first_value) order by day)
          filter (where value is distinct from first_value),
        '[]') as firsts
    from (select *, row_number() over (partition by series, is_adjusted order by day) as place from trend_points) points
    group by series, is_adjusted`);
  return [...rows];
}

export async function listPublishedBreaks(db: Database = appDb): Promise<Break[]> {
  const rows = await db
    .select({ series: trendBreaks.series, day: trendBreaks.day, what: trendBreaks.what })
    .from(trendBreaks)
    .orderBy(trendBreaks.day);
  // The importer writes keys of our vocabulary alone.
  return rows.map((row) => ({ ...row, series: row.series as SeriesKey }));
}

/** Whether what the board counts is invented. */
export async function isSampleBoard(db: Database = appDb): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    select exists (select from ${listings} join ${companies} on ${companies.id} = ${listings.companyId}
      where ${companies.isSample}) as found`);
  return row?.found ?? false;
}
