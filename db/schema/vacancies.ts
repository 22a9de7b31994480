import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { VacancyForm } from "@/lib/vacancies/form";
import { users } from "./accounts";
import { companies } from "./companies";
import { listings } from "./listings";

/**
 * An opening as its company writes it, from draft to published. The public sees none of it: when it is
 * published, a listing is made of it, and what has no listing can't be found by anybody else.
 */
export const vacancies = pgTable(
  "vacancies",
  {
    /** Given by the form on which it was begun, so that sending that twice makes one. */
    id: uuid().primaryKey(),
    companyId: integer()
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** `draft`, `in-review`, `returned` by a moderator, `published`. */
    stage: text().notNull().default("draft"),
    /** As typed, so that a draft may be unfinished or wrong. */
    form: jsonb().$type<VacancyForm>().notNull(),
    /** Rises with each change: who saves over a version that is no longer the newest is told. */
    version: integer().notNull().default(1),
    /** The listing made of it, open or closed; null before it was published. */
    listingId: integer()
      .unique()
      .references(() => listings.id, { onDelete: "set null" }),
    /** What made us look at it before publishing, in words. */
    reviewReasons: text().array().notNull().default([]),
    /** What a moderator asks to be mended. */
    returnedBecause: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    /** When we last asked whether it still stands. */
    askedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index().on(table.companyId, table.updatedAt),
    index("vacancies_in_review").on(table.submittedAt).where(sql`stage = 'in-review'`),
    check("vacancies_stage_is_known", sql`${table.stage} in ('draft', 'in-review', 'returned', 'published')`),
  ],
);

/** What a vacancy said at each of its versions, and who wrote it. */
export const vacancyVersions = pgTable(
  "vacancy_versions",
  {
    vacancyId: uuid()
      .notNull()
      .references(() => vacancies.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    form: jsonb().$type<VacancyForm>().notNull(),
    editorId: uuid().references(() => users.id, { onDelete: "set null" }),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.vacancyId, table.version] })],
);
