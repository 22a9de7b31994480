import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { COMMENT_REPORT_KINDS, LONGEST_COMMENT, STANDINGS } from "@/lib/comments/vocabulary";
import { users } from "./accounts";

/** What a reader says under a guide or a role, or in answer to another. Only what is `shown` is everybody's to read. */
export const comments = pgTable(
  "comments",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The address it stands under: `/guides/back-end-developer-vs-engineer`. */
    page: text().notNull(),
    /** The comment that begins its thread; null for that one. There are no threads within threads. */
    threadId: uuid().references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    /** The comment of its thread that it answers; null for one that begins a thread. */
    answersId: uuid().references((): AnyPgColumn => comments.id, { onDelete: "set null" }),
    /** Null for who has no account, or no more. */
    userId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** As it is shown; of a person with an account their name at the time. */
    name: text().notNull(),
    /** A visitor's, in small letters, unproven and never shown; null for a person with an account. */
    email: text(),
    /** Markdown, as typed. */
    text: text().notNull(),
    standing: text().notNull(),
    /** Why it waits for a moderator, in words; empty where it does not. */
    heldBecause: text().array().notNull().default([]),
    /** Rises with each change, so that a moderator decides on what they saw. */
    version: integer().notNull().default(1),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
    /** When its author last changed it; null where they never did. */
    changedAt: timestamp({ withTimezone: true }),
    /** When a moderator last had it shown as it is; null where none did. */
    approvedAt: timestamp({ withTimezone: true }),
    takenDownBecause: text(),
    /** sha256 of the secret in the cookie of the browser it was written in. */
    browserHash: text(),
    wantsReplies: boolean().notNull(),
    /** When who gets the mail of it asked for no more; a visitor's address is then mailed no more at all. */
    unsubscribedAt: timestamp({ withTimezone: true }),
    /** When those it answers were mailed: once, however often it is held and shown again. */
    toldAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index().on(table.page, table.writtenAt, table.id),
    index("comments_held").on(table.writtenAt).where(sql`standing = 'held'`),
    index().on(table.threadId),
    index().on(table.answersId),
    index().on(table.userId),
    index().on(table.browserHash),
    index().on(table.email),
    check("comments_page_can_have_them", sql`${table.page} ~ '^/(guides|roles)/[a-z0-9-]+$'`),
    check(
      "comments_standing_is_known",
      sql`${table.standing} in (${sql.raw(STANDINGS.map((value) => `'${value}'`).join(", "))})`,
    ),
    check(
      "comments_text_is_said",
      sql`trim(${table.name}) <> '' and trim(${table.text}) <> '' and char_length(${table.text}) <= ${sql.raw(String(LONGEST_COMMENT))}`,
    ),
    check("comments_say_whom_they_answer", sql`${table.threadId} is not null or ${table.answersId} is null`),
    check("comments_are_in_no_thread_of_their_own", sql`${table.threadId} <> ${table.id}`),
    check(
      "comments_taken_down_for_a_reason",
      sql`(${table.standing} = 'taken-down') = (${table.takenDownBecause} is not null)`,
    ),
    check("comments_held_for_a_reason", sql`(${table.standing} = 'held') = (${table.heldBecause} <> '{}')`),
    check(
      "comments_email_is_an_address",
      sql`${table.email} = lower(${table.email}) and ${table.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`,
    ),
  ],
);

/** A reader's word that something is wrong with a comment. */
export const commentReports = pgTable(
  "comment_reports",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    /** In their words; may be empty. */
    details: text().notNull(),
    /** sha256 of who said so, so that saying it again counts once and tells nobody who. */
    reporter: text().notNull(),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    settledAt: timestamp({ withTimezone: true }),
    settledById: uuid().references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    unique("comment_reports_once").on(table.commentId, table.kind, table.reporter),
    index("comment_reports_unsettled").on(table.commentId).where(sql`settled_at is null`),
    check(
      "comment_reports_kind_is_known",
      sql`${table.kind} in (${sql.raw(COMMENT_REPORT_KINDS.map(({ value }) => `'${value}'`).join(", "))})`,
    ),
  ],
);

/** A link in a mail about a reply that ends such mail. Each mail has its own, and all of them work. */
export const commentUnsubscribes = pgTable(
  "comment_unsubscribes",
  {
    /** sha256 of the link's secret, hexadecimal: who reads this table can't use the links. */
    secretHash: text().primaryKey(),
    /** The comment that was answered. */
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    mailedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.commentId)],
);
