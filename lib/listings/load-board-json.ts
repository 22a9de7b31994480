import "server-only";
import { createMemo } from "@/lib/search/memo";
import type { Board } from "./board";
import { type ListingFilters, listingQuery } from "./filters";
import { loadBoard } from "./load-board";
import { REMEMBERED } from "./search-queries";

/** About 100 kB each, beside the counts and pages that other searches share. */
const MOST_HELD = 100;

const memo = createMemo({ ...REMEMBERED, most: MOST_HELD });

/**
 * A search's board, and the same as the JSON text that the page and the API send. Written once for all who
 * ask within the seconds that counts stand, since writing it takes longer than finding what is remembered.
 * Null for a page past the end.
 */
export function loadBoardJson(filters: ListingFilters): Promise<{ board: Board; json: string } | null> {
  return memo(listingQuery(filters), async () => {
    const board = await loadBoard(filters);
    return board && { board, json: JSON.stringify(board) };
  });
}
