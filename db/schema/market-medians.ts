import { numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { roles } from "./roles";

/**
 * The median that a role's pay is held against in a place, US dollars a year: that of the market its card
 * shows, the nation's where the place has none. Worked out from `salaries`, so that the triggers that keep
 * `open_listings` can compare without working it out.
 */
export const marketMedians = pgTable(
  "market_medians",
  {
    role: text()
      .notNull()
      .references(() => roles.slug),
    /** A state's code, or `US` for the nation. */
    state: text().notNull(),
    median: numeric({ precision: 12, scale: 2, mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.role, table.state] })],
);
