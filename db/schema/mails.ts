import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * A mail to be sent, written in the transaction of what it tells of: neither is there without the other. The
 * worker sends it, and empties its text then, since that may hold a link that signs in.
 */
export const mails = pgTable(
  "mails",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Which of our mails it is: `verify`, `declined`. */
    kind: text().notNull(),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** What mail programs ask, by POST, for no more of its kind; null where it is no such mail. Emptied with the text. */
    unsubscribeUrl: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp({ withTimezone: true }),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (table) => [index("mails_unsent").on(table.id).where(sql`sent_at is null`)],
);
