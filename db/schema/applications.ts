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
import { APPLICATION_STAGES } from "@/lib/applications/vocabulary";
import { users } from "./accounts";
import { bytea } from "./bytea";
import { listings } from "./listings";

/** A person who applied for a listing here: one row a listing and address, however often the form is sent. */
export const applications = pgTable(
  "applications",
  {
    id: uuid().primaryKey().defaultRandom(),
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    /** Null for who applied without an account. */
    userId: uuid().references(() => users.id, { onDelete: "set null" }),
    name: text().notNull(),
    /** In small letters. */
    email: text().notNull(),
    /** What they say beside their CV; may be empty. */
    message: text().notNull(),
    answers: jsonb().$type<{ question: string; answer: string }[]>().notNull(),
    cvName: text().notNull(),
    /** `pdf` or `docx`, told by its bytes. */
    cvKind: text().notNull(),
    cv: bytea().notNull(),
    stage: text().notNull().default("new"),
    appliedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it came into its stage. */
    stageAt: timestamp({ withTimezone: true }).notNull(),
    /** When the company last wrote to the person; null where it never did. */
    answeredAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    /** sha256 of the secret in the link that was mailed to them. */
    linkHash: text().notNull().unique(),
  },
  (table) => [
    unique("applications_once").on(table.listingId, table.email),
    index().on(table.userId),
    check(
      "applications_stage_is_known",
      sql`${table.stage} in (${sql.raw(APPLICATION_STAGES.map(({ value }) => `'${value}'`).join(", "))})`,
    ),
    check("applications_cv_kind_is_known", sql`${table.cvKind} in ('pdf', 'docx')`),
  ],
);

/** What happened to an application: each move, note and message, in order. */
export const applicationEvents = pgTable(
  "application_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Null for the person who applied, and for who has no account any more. */
    actorId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** `applied`, `moved`, `noted`, `answered` or `withdrawn`. */
    kind: text().notNull(),
    /** The stage moved to; null for the other kinds. */
    stage: text(),
    /** The note, or the message that was mailed. */
    text: text(),
  },
  (table) => [
    index().on(table.applicationId, table.id),
    check(
      "application_events_kind_is_known",
      sql`${table.kind} in ('applied', 'moved', 'noted', 'answered', 'withdrawn')`,
    ),
  ],
);
