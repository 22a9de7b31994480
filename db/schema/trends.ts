import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

/**
 * A day of a series that somebody publishes: an index of listings (1 February 2020 = 100) or a share in per
 * cent. What was published first stays beside what stands now, so that a chart can show either.
 */
export const trendPoints = pgTable(
  "trend_points",
  {
    /** `us`, `us-new`, `software-development`, `state-CA`; of shares `remote-share`, `pay-stated`. */
    series: text().notNull(),
    isAdjusted: boolean().notNull(),
    day: date().notNull(),
    /** As published last; null where the source has taken the day back. */
    value: doublePrecision(),
    /** As published first. */
    firstValue: doublePrecision().notNull(),
    /** The day on which the value last changed here; null where it never did. */
    changedOn: date(),
    /** Whether it stands for its month, since the days between are not kept: then they are no gap. */
    isMonthly: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.series, table.isAdjusted, table.day] }),
    check("trend_points_are_no_losses", sql`${table.value} >= 0 and ${table.firstValue} >= 0`),
  ],
);

/** Where a published series is not of one piece, so that a step there may be no movement. */
export const trendBreaks = pgTable(
  "trend_breaks",
  {
    series: text().notNull(),
    /** The first day of the new piece. */
    day: date().notNull(),
    /** What is new, in the source's words. */
    what: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.day] })],
);

/**
 * A time in which a listing was open, as one role in the same states: from the end of the day it opened to the
 * end of the day before it closed. The base rows of the board's own index. Triggers keep them
 * (`migrations/0007_keep_listing_spells.sql`), so nobody else writes to them.
 */
export const listingSpells = pgTable(
  "listing_spells",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** A trigger takes the spells of a listing with it; a foreign key would do so one by one. */
    listingId: integer().notNull(),
    role: text().notNull(),
    /** Each once, sorted. */
    states: text().array().notNull(),
    /** Whose reading it came by, source and company: `greenhouse:12`; the source alone for the samples. */
    board: text().notNull(),
    openedOn: date().notNull(),
    /** Null while it is open. */
    closedOn: date(),
    /** It came with a board that was not read before: the board's level rises, and no listing was posted. */
    isJoined: boolean().notNull().default(false),
    /** It went with its whole board: the level falls, and no listing was filled. */
    isDeparted: boolean().notNull().default(false),
  },
  (table) => [
    index("listing_spells_listing").on(table.listingId),
    index("listing_spells_board").on(table.board, table.openedOn),
    check("listing_spells_end_after_they_begin", sql`${table.closedOn} >= ${table.openedOn}`),
    check(
      "listing_spells_that_departed_are_closed",
      sql`not ${table.isDeparted} or ${table.closedOn} is not null`,
    ),
  ],
);

/** Listings that changed in a transaction, from then to its end: it is empty whenever anybody looks. */
export const stirredListings = pgTable("stirred_listings", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  listingId: integer().notNull(),
});

/**
 * How many listings opened and closed on a day: of a role in a state, and the marginals, `*` for all roles or
 * for listings wherever they are. A listing in three states counts in each, and once in the marginal. Triggers
 * keep them in step with the spells.
 */
export const listingDeltas = pgTable(
  "listing_deltas",
  {
    role: text().notNull(),
    state: text().notNull(),
    day: date().notNull(),
    opened: integer().notNull(),
    closed: integer().notNull(),
    /** Of those opened and closed, the ones that came or went with their whole board. */
    joined: integer().notNull(),
    departed: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.role, table.state, table.day] })],
);
