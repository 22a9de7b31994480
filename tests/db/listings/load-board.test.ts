import { describe, expect } from "vitest";
import { NO_FILTERS } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";
import { test } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";

const now = new Date("2026-01-20T12:00:00Z");

describe("the board", () => {
  test("shows open listings, newest first, with what is needed for the page", async ({ db }) => {
    const old = await createListing(db, { postedAt: new Date("2026-01-02T00:00:00Z") });
    const recent = await createListing(db, { postedAt: new Date("2026-01-09T00:00:00Z") });
    await createListing(db, { closedAt: new Date("2026-01-12T00:00:00Z") });
    const board = await loadBoard(NO_FILTERS, { now, db });
    expect(board?.listings.map(({ id }) => id)).toEqual([recent.id, old.id]);
    expect(board).toMatchObject({ total: 2, unpaidTotal: 2, pages: 1, next: null, suggestions: null });
  });
});
