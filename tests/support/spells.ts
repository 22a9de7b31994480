import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listingDeltas } from "@/db/schema";
import { dayOf } from "@/lib/days";
import { openCounts } from "@/lib/trends/board-index";
import { readBoardFlow } from "@/lib/trends/board-queries";
import type { BoardCell } from "@/lib/trends/series-names";

/** Does now what a transaction's end does: a test's transaction has none. */
export async function settleSpells(db: Database): Promise<void> {
  await db.execute(sql`set constraints all immediate`);
  await db.execute(sql`set constraints all deferred`);
}

/** The days on which listings of a cell opened or closed, as they are held. */
export async function deltasOf({ role, state }: BoardCell, db: Database) {
  const { day, opened, closed, joined, departed } = listingDeltas;
  return await db
    .select({ day, opened, closed, joined, departed })
    .from(listingDeltas)
    .where(and(eq(listingDeltas.role, role), eq(listingDeltas.state, state)))
    .orderBy(day);
}

/** How many of a cell were open at the end of each day up to the one before `today`, as the index counts them. */
export async function openByDay(cell: BoardCell, today: string, db: Database): Promise<Map<string, number>> {
  const { first, open } = openCounts(await readBoardFlow(cell, db), today);
  return new Map(open.map((count, at) => [dayOf(first + at), count]));
}

/** What opened and closed by the deltas, and what the spells come to when they are added up anew. */
export async function deltaDifferences(db: Database) {
  return await db.execute(sql`
    with added as (
      select delta.role, delta.state, delta.day, sum(delta.opened)::int, sum(delta.closed)::int, sum(delta.joined)::int, sum(delta.departed)::int
      from listing_spells as spell, deltas_of(spell, 1) as delta group by 1, 2, 3),
    held as (select * from listing_deltas where (opened, closed, joined, departed) <> (0, 0, 0, 0))
    (table added except table held) union all (table held except table added)`);
}

/**
 * How many listings were open at each day's end, counted one day at a time from a diary that the test wrote itself:
 * what each listing was, from which day on.
 */
export class Diary {
  readonly #entries = new Map<number, { day: string; role: string; states: string[] | null }[]>();

  /** `states` null: it was closed. */
  write(listing: number, day: string, role: string, states: string[] | null) {
    const entries = this.#entries.get(listing) ?? [];
    this.#entries.set(listing, [...entries.filter((entry) => entry.day !== day), { day, role, states }]);
  }

  countOn(day: string, { role, state }: BoardCell): number {
    return [...this.#entries.values()].filter((entries) => {
      const last = entries.filter((entry) => entry.day <= day).at(-1);
      if (!last?.states) return false;
      return (role === "*" || last.role === role) && (state === "*" || last.states.includes(state));
    }).length;
  }
}
