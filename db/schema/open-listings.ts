import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { listings } from "./listings";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What the board searches and counts: the open listings alone, each in two hundred bytes, so that
 * counting 100,000 of them reads 23 MB instead of every description and every listing of the past.
 * Triggers keep it (`migrations/0003_keep_open_listings.sql`, `0005_above_the_median.sql`), so nobody else writes to it.
 */
export const openListings = pgTable(
  "open_listings",
  {
    id: integer()
      .primaryKey()
      .references(() => listings.id, { onDelete: "cascade" }),
    companyId: integer().notNull(),
    role: text().notNull(),
    workplace: text().notNull(),
    level: text(),
    type: text(),
    isNationwide: boolean().notNull(),
    /** As in `listings`, as a binary number: it compares in a third of the time. */
    payAnnualMax: doublePrecision(),
    postedAt: timestamp({ withTimezone: true }).notNull(),
    /** Each once, sorted. */
    states: text().array().notNull(),
    /** `skills.number` of each, sorted: numbers are counted faster than words. */
    skills: integer().array().notNull(),
    /** Stored apart from the row, which stays narrow: the migration sets the table's `toast_tuple_target`. */
    search: tsvector().notNull(),
    /**
     * Whether the middle of its pay lies above its role's median at home: in the state of its first US place,
     * or the nation where only the country is named or it is open nationwide. Without pay in US dollars it isn't.
     */
    isAbove: boolean().notNull().default(false),
    /** Its states in which it does, sorted; null for none, which takes no room. */
    aboveIn: text().array(),
  },
  (table) => [
    // NULLS FIRST, because that is what ORDER BY … DESC means; otherwise the index is passed over.
    index("open_listings_newest").on(table.postedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("open_listings_pay").on(table.payAnnualMax.desc().nullsLast(), table.id.desc().nullsFirst()),
    index("open_listings_company").on(table.companyId),
    index("open_listings_search").using("gin", table.search).with({ fastupdate: false }),
  ],
);
