import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { REPORT_KINDS } from "@/lib/moderation/vocabulary";
import { users } from "./accounts";
import { listings } from "./listings";

/** A reader's word that something is wrong with a listing. */
export const reports = pgTable(
  "reports",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    /** In their words; may be empty. */
    details: text().notNull(),
    /** sha256 of who said so with that day's secret, so that saying it again counts once and tells nobody who. */
    reporter: text().notNull(),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    settledAt: timestamp({ withTimezone: true }),
    settledById: uuid().references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    unique("reports_once").on(table.listingId, table.kind, table.reporter),
    index("reports_unsettled").on(table.reportedAt).where(sql`settled_at is null`),
    check(
      "reports_kind_is_known",
      sql`${table.kind} in (${sql.raw(REPORT_KINDS.map(({ value }) => `'${value}'`).join(", "))})`,
    ),
  ],
);

/**
 * Who changed what, with what was there before. Written in the transaction of the change; a trigger refuses to
 * change or delete a row. Keys point nowhere, so that a row outlives what it tells of.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null for the product itself: the worker. */
    actorId: uuid(),
    /** As it was then; "Payboard" for the product itself. */
    actorName: text().notNull(),
    /** The verb: `publish listing`. */
    action: text().notNull(),
    /** `listing`, `vacancy`, `company`, `user`, `application`, `report`, `feed`, `comment`, `guide`. */
    subject: text().notNull(),
    subjectId: text().notNull(),
    companyId: integer(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [index().on(table.subject, table.subjectId, table.id), index().on(table.companyId, table.id)],
);
