import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { companies } from "./companies";

/** A company's feed at its hiring system that the worker reads again and again. */
export const feedSubscriptions = pgTable(
  "feed_subscriptions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    companyId: integer()
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    /** The hiring system, `greenhouse`. */
    source: text().notNull(),
    /** The name of the company's board there. */
    token: text().notNull(),
    createdById: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When it is to be read next. */
    nextAt: timestamp({ withTimezone: true }).notNull(),
    lastAt: timestamp({ withTimezone: true }),
    /** What the last reading did; null where it failed. */
    lastResult: jsonb().$type<{
      read: number;
      added: number;
      updated: number;
      closed: number;
      rejected: number;
    }>(),
    /** Why the last reading failed, in words; null where it did not. */
    lastError: text(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("feed_subscriptions_once").on(table.source, table.token),
    index("feed_subscriptions_due").on(table.nextAt).where(sql`ended_at is null`),
    index().on(table.companyId),
  ],
);
