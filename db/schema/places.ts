import { char, pgTable, text } from "drizzle-orm/pg-core";

/** The 50 states and DC. Loaded from `lib/places/vocabulary.ts` on start. */
export const states = pgTable("states", {
  code: char({ length: 2 }).primaryKey(),
  name: text().notNull().unique(),
  fips: char({ length: 2 }).notNull().unique(),
});
