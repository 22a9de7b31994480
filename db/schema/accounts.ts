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
  uuid,
} from "drizzle-orm/pg-core";

/** A person with an account. What they may do beyond looking for work is said by `staff` and `company_members`. */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** In small letters. */
    email: text().notNull().unique(),
    name: text().notNull(),
    /** argon2id; null for those who only come by mail or by another site's account. */
    passwordHash: text(),
    /** When they showed that the address is theirs. */
    verifiedAt: timestamp({ withTimezone: true }),
    /** `moderator` or `admin`; null for everybody else. */
    staff: text(),
    suspendedAt: timestamp({ withTimezone: true }),
    /** Rises when all sessions have to end: one that was begun under an earlier number is none. */
    sessionEpoch: integer().notNull().default(0),
    /** Invented, for trying the product out; gone once real listings come in. */
    isSample: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check(
      "users_email_is_an_address",
      sql`${table.email} = lower(${table.email}) and ${table.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`,
    ),
    check("users_name_is_said", sql`trim(${table.name}) <> ''`),
    check("users_staff_is_known", sql`${table.staff} in ('moderator', 'admin')`),
  ],
);

/** An account elsewhere by which a person signs in here. */
export const linkedAccounts = pgTable(
  "linked_accounts",
  {
    /** `github` or `google`. */
    provider: text().notNull(),
    /** The account's id there. */
    providerAccountId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] }), index().on(table.userId)],
);

/** A link that was mailed to a person and works once: what it is for, and until when. */
export const mailedLinks = pgTable(
  "mailed_links",
  {
    /** sha256 of the link's secret, hexadecimal: who reads this table can't use the links. */
    secretHash: text().primaryKey(),
    /** `verify`, `sign-in` or `reset`. */
    purpose: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index().on(table.userId),
    check("mailed_links_purpose_is_known", sql`${table.purpose} in ('verify', 'sign-in', 'reset')`),
  ],
);
