import { sql } from "drizzle-orm";
import { check, date, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";

/** Who has read a guide and stands for it: a real person, whom an admin entered. One a guide. */
export const guideReviews = pgTable(
  "guide_reviews",
  {
    /** The slug of the guide. */
    guide: text().primaryKey(),
    name: text().notNull(),
    /** What they are, as readers should know them: "staff engineer, twelve years of payment systems". */
    standing: text().notNull(),
    reviewedOn: date().notNull(),
    enteredById: uuid().references(() => users.id, { onDelete: "set null" }),
    enteredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check("guide_reviews_say_who", sql`trim(${table.name}) <> '' and trim(${table.standing}) <> ''`),
  ],
);
