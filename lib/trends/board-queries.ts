import "server-only";
import { and, eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listingDeltas } from "@/db/schema";
import type { BoardDay } from "./board-index";
import type { BoardCell } from "./series-names";

/** The days on which listings of a cell opened or closed, in order: one scan of the table's key. */
export async function listBoardDays({ role, state }: BoardCell, db: Database = appDb): Promise<BoardDay[]> {
  const { day, opened, closed, joined, departed } = listingDeltas;
  return await db
    .select({ day, opened, closed, joined, departed })
    .from(listingDeltas)
    .where(and(eq(listingDeltas.role, role), eq(listingDeltas.state, state)))
    .orderBy(day);
}
