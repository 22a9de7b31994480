import { date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { bytea } from "./bytea";
import { listings } from "./listings";

/** How often a listing was looked at on a day (UTC), by how many, and how often somebody went on to apply. */
export const listingVisits = pgTable(
  "listing_visits",
  {
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    day: date().notNull(),
    views: integer().notNull().default(0),
    visitors: integer().notNull().default(0),
    applyClicks: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.day] })],
);

/** The secret of a day, by which its visitors are told apart. Gone the day after, and with it who they were. */
export const visitSecrets = pgTable("visit_secrets", {
  day: date().primaryKey(),
  secret: bytea().notNull(),
});

/** Who looked at a listing today: a hash of address, browser and the day's secret. Gone the day after. */
export const visitors = pgTable(
  "visitors",
  {
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    day: date().notNull(),
    hash: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.listingId, table.hash] })],
);
