import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { marketMedians } from "@/db/schema";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import type { PlaceCode } from "./figures";
import { loadFigures } from "./load-figures";
import { nearestMarket } from "./market";

const PLACES: readonly PlaceCode[] = ["US", ...STATES.map(({ code }) => code)];

/**
 * Brings the medians that pay is held against, and what each open listing is above, to what the figures
 * say. To be called in the transaction that changes the figures. Where nothing differs, nothing is written;
 * otherwise the data version rises. Says how many medians changed and how many listings then moved. It works
 * out what follows from the figures and nothing else, so there is no actor.
 */
export async function refreshMarketMedians(
  db: Database = appDb,
): Promise<{ medians: number; listings: number }> {
  return await db.transaction(async (tx) => {
    const changed = await saveMedians(await listMedians(tx), tx);
    if (changed.length === 0) return { medians: 0, listings: 0 };
    const listings = await moveListings([...new Set(changed)], tx);
    await bumpDataVersion(tx);
    return { medians: changed.length, listings };
  });
}

type Median = typeof marketMedians.$inferInsert;

/** Of every role in every place: the median of the market that its cards show there. */
async function listMedians(tx: Database): Promise<Median[]> {
  const figures = await loadFigures(tx);
  return ROLES.flatMap(({ slug: role }) =>
    PLACES.flatMap((state) => {
      const median = nearestMarket(figures, role, state)?.median ?? null;
      return median === null ? [] : [{ role, state, median }];
    }),
  );
}

/** Writes what differs. The role of each median that was added, changed or removed. */
async function saveMedians(wanted: readonly Median[], tx: Database): Promise<string[]> {
  const keyOf = ({ role, state }: Median) => `${role} ${state}`;
  const held = new Map((await tx.select(columns).from(marketMedians)).map((row) => [keyOf(row), row]));
  const differing = wanted.filter((row) => held.get(keyOf(row))?.median !== row.median);
  const keys = new Set(wanted.map(keyOf));
  const gone = [...held.values()].filter((row) => !keys.has(keyOf(row)));
  if (gone.length > 0) await tx.delete(marketMedians).where(isOneOf(gone));
  if (differing.length > 0) {
    await tx
      .insert(marketMedians)
      .values([...differing])
      .onConflictDoUpdate({
        target: [marketMedians.role, marketMedians.state],
        set: { median: sql`excluded.median` },
      });
  }
  return [...gone, ...differing].map(({ role }) => role);
}

function isOneOf(rows: readonly Median[]): SQL {
  const roles = sql.param(rows.map(({ role }) => role));
  const states = sql.param(rows.map(({ state }) => state));
  return sql`(${marketMedians.role}, ${marketMedians.state}) in (
    select * from unnest(${roles}::text[], ${states}::text[]))`;
}

const columns = {
  role: marketMedians.role,
  state: marketMedians.state,
  median: marketMedians.median,
};

/** Sets the open listings of these roles against the new medians, and says how many stand elsewhere now. */
async function moveListings(roles: readonly string[], tx: Database): Promise<number> {
  // There may be hundreds of thousands of them.
  await tx.execute(sql`set local statement_timeout = 0`);
  const moved = await tx.execute(sql`
    update open_listings set is_above = now.is_above, above_in = now.above_in
    from listings_as_open as now
    where now.id = open_listings.id and ${inArray(sql`now.role`, [...roles])}
      and (open_listings.is_above, open_listings.above_in) is distinct from (now.is_above, now.above_in)
    returning open_listings.id`);
  return moved.length;
}
