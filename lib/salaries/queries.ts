import "server-only";
import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { salaries } from "@/db/schema";
import type { StateCode } from "@/lib/places/vocabulary";
import type { MarketBand } from "./band";
import { occupationOf } from "./occupations";

/** An occupation in a state, or in the nation. */
export type MarketKey = { soc: string; state: StateCode | "US" };

/**
 * What the market pays each occupation in each place asked for, keyed `15-1252|NY`: the newest vintage
 * that has a median for that cell. A cell that no vintage has a median for is not in the map; whether the
 * nation's figure stands in for it is the caller's choice.
 */
export async function listMarketBands(
  keys: readonly MarketKey[],
  db: Database = appDb,
): Promise<Map<string, MarketBand>> {
  const wanted = new Map(keys.map((key) => [marketKey(key), key]));
  if (wanted.size === 0) return new Map();
  const rows = await db
    .selectDistinctOn([salaries.soc, salaries.state], {
      soc: salaries.soc,
      state: salaries.state,
      vintage: salaries.vintage,
      employment: salaries.employment,
      p10: salaries.p10,
      p25: salaries.p25,
      median: salaries.median,
      p75: salaries.p75,
      p90: salaries.p90,
    })
    .from(salaries)
    .where(
      and(
        eq(salaries.source, "oews"),
        inArray(salaries.soc, [...new Set(keys.map(({ soc }) => soc))]),
        inArray(salaries.state, [...new Set(keys.map(({ state }) => state))]),
        isNotNull(salaries.median),
      ),
    )
    .orderBy(salaries.soc, salaries.state, desc(salaries.vintage), salaries.id);

  const bands = new Map<string, MarketBand>();
  for (const row of rows) {
    const key = wanted.get(`${row.soc}|${row.state}`);
    // The two lists above also meet in cells that nobody asked for.
    if (key) {
      bands.set(marketKey(key), { ...row, ...key, occupation: occupationOf(key.soc), source: "oews" });
    }
  }
  return bands;
}

/** `15-1252|NY`: how `listMarketBands` keys what it finds. */
export function marketKey({ soc, state }: MarketKey): string {
  return `${soc}|${state}`;
}
