import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { bytea } from "./bytea";

/** An employer. `slug` is the name of its board at the hiring system, so that a feed finds it again. */
export const companies = pgTable(
  "companies",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** Invented, for trying the product out; gone once real listings come in. */
    isSample: boolean().notNull().default(false),
    /** Its own domain, `example.com`, where a member showed an address there or staff said so; null where unknown. */
    domain: text(),
    /** Its site, with https://. */
    website: text(),
    /** What it says of itself, Markdown. */
    about: text(),
    /** How many people it employs, as it says: pay laws ask. */
    employees: integer(),
    /** WebP, 256 px, made from what was uploaded. */
    logo: bytea(),
    /** Its listings may appear without being looked at first. */
    isTrusted: boolean().notNull().default(false),
    suspendedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check("companies_slug_is_a_slug", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("companies_name_is_said", sql`trim(${table.name}) <> ''`),
    check("companies_employees_are_people", sql`${table.employees} > 0`),
  ],
);

/** Who may act for a company. */
export const companyMembers = pgTable(
  "company_members",
  {
    companyId: integer()
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** `owner`: also its profile and members. `recruiter`: its listings and applicants. */
    role: text().notNull(),
    joinedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.userId] }),
    index().on(table.userId),
    check("company_members_role_is_known", sql`${table.role} in ('owner', 'recruiter')`),
  ],
);

/** An address that was asked to join a company. Whoever signs in with it may. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey().defaultRandom(),
    companyId: integer()
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    /** In small letters. */
    email: text().notNull(),
    role: text().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique("invitations_once").on(table.companyId, table.email),
    check("invitations_role_is_known", sql`${table.role} in ('owner', 'recruiter')`),
  ],
);

/** Somebody says that a company we know from its feed is theirs, and their address does not show it. */
export const companyClaims = pgTable(
  "company_claims",
  {
    companyId: integer()
      .notNull()
      .references(() => companies.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    claimedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.userId] }), index().on(table.userId)],
);
