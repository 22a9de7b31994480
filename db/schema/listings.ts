import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  customType,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { annualUsdSql, PAY_PERIODS } from "@/lib/pay";
import { companies } from "./companies";
import { states } from "./places";
import { roles } from "./roles";
import { skills } from "./skills";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** An opening at one company: one row per source and the source's own id, however many places it names. */
export const listings = pgTable(
  "listings",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** What holds the posting: a hiring system such as `greenhouse`, `payboard` for what is posted here, `sample`. */
    source: text().notNull(),
    /** The posting's id there. */
    sourceId: text().notNull(),
    companyId: integer()
      .notNull()
      .references(() => companies.id),
    title: text().notNull(),
    role: text()
      .notNull()
      .references(() => roles.slug),
    /** Null where the title states none. */
    level: text(),
    workplace: text().notNull(),
    /** Null where the source states none. */
    type: text(),
    /** The places as the source words them. */
    location: text().notNull(),
    /** Remote, and open to people anywhere in the United States. */
    isNationwide: boolean().notNull().default(false),
    /** As stated, or all four null. Amounts in units of the currency. */
    payMin: numeric({ precision: 12, scale: 2, mode: "number" }),
    payMax: numeric({ precision: 12, scale: 2, mode: "number" }),
    payPeriod: text(),
    payCurrency: char({ length: 3 }),
    /** US dollars a year; null for other currencies and where no pay is stated. */
    payAnnualMin: numeric({ precision: 16, scale: 2, mode: "number" }).generatedAlwaysAs(
      sql.raw(annualUsdSql("pay_min")),
    ),
    payAnnualMax: numeric({ precision: 16, scale: 2, mode: "number" }).generatedAlwaysAs(
      sql.raw(annualUsdSql("pay_max")),
    ),
    /** Sanitised HTML; null where the source gives no description. */
    description: text(),
    /** Where to apply: the employer's own address; null where people apply here. */
    applyUrl: text(),
    status: text().notNull().default("open"),
    postedAt: timestamp({ withTimezone: true }).notNull(),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
    /** When what people read last changed, not when a feed was last read. */
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
    /** `filled`, `withdrawn`, `expired` or `suspended`; null while open and where a feed no longer has it. */
    closedReason: text(),
    /** Posted here: when its company last said that it still stands. */
    confirmedAt: timestamp({ withTimezone: true }),
    /** Posted here: the last day on which people may apply. */
    closesOn: date(),
    /** Posted here: whether there is a vacancy behind it, and whether AI screens who applies; null where not said. */
    isVacancy: boolean(),
    usesAi: boolean(),
    /** sha256 of all that was imported, so that importing the same again updates nothing. */
    contentHash: text().notNull(),
    /** Title (A), company and skills (B), description (C), as `lib/search` normalises them. */
    search: tsvector().notNull(),
  },
  (table) => [
    unique("listings_one_row_a_posting").on(table.source, table.sourceId),
    check("listings_level_is_known", oneOf(table.level, LEVELS)),
    check("listings_workplace_is_known", oneOf(table.workplace, WORKPLACES)),
    check("listings_type_is_known", oneOf(table.type, EMPLOYMENT_TYPES)),
    check("listings_title_is_said", sql`trim(${table.title}) <> ''`),
    check("listings_status_is_known", sql`${table.status} in ('open', 'closed')`),
    check("listings_closed_has_a_date", sql`(${table.status} = 'closed') = (${table.closedAt} is not null)`),
    check(
      "listings_closed_reason_is_known",
      sql`${table.closedReason} in ('filled', 'withdrawn', 'expired', 'suspended')`,
    ),
    check(
      "listings_only_closed_have_a_reason",
      sql`${table.closedReason} is null or ${table.status} = 'closed'`,
    ),
    check("listings_pay_in_order", sql`0 < ${table.payMin} and ${table.payMin} <= ${table.payMax}`),
    check(
      "listings_pay_whole_or_absent",
      sql`num_nulls(${table.payMin}, ${table.payMax}, ${table.payPeriod}, ${table.payCurrency}) in (0, 4)`,
    ),
    check(
      "listings_pay_period_is_known",
      sql`${table.payPeriod} in (${sql.raw(PAY_PERIODS.map((period) => `'${period}'`).join(", "))})`,
    ),
    check("listings_pay_currency_is_a_code", sql`${table.payCurrency} ~ '^[A-Z]{3}$'`),
    check("listings_nationwide_is_remote", sql`not ${table.isNationwide} or ${table.workplace} = 'remote'`),
    check("listings_apply_url_is_web", sql`${table.applyUrl} ~* '^https?://'`),
    // NULLS FIRST, because that is what ORDER BY … DESC means; otherwise the index is passed over.
    index("listings_open_role")
      .on(table.role, table.postedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`status = 'open'`),
    index("listings_company").on(table.companyId, table.status),
    // For "did you mean": the titles that hold a word like the one somebody typed.
    index("listings_open_title_trigrams")
      .using("gin", table.title.op("gin_trgm_ops"))
      .where(sql`status = 'open'`),
  ],
);

/** A place in which a listing can be worked: one row a place, so that it is found in each of them. */
export const listingPlaces = pgTable(
  "listing_places",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    /** In the order in which the source names them, from 0. */
    position: integer().notNull(),
    /** ISO 3166-1 alpha-2; null where the words name no country ("Europe", "anywhere"). */
    country: char({ length: 2 }),
    /** A US state; null elsewhere and where only the country is named. */
    state: char({ length: 2 }).references(() => states.code),
    /** Null where only a country or state is named. */
    city: text(),
  },
  (table) => [
    uniqueIndex("listing_places_once").on(table.listingId, table.position),
    unique("listing_places_differ")
      .on(table.listingId, table.country, table.state, table.city)
      .nullsNotDistinct(),
    check("listing_places_states_are_us", sql`${table.state} is null or ${table.country} = 'US'`),
    index("listing_places_state").on(table.state, table.listingId),
  ],
);

/** A skill that a listing names. */
export const listingSkills = pgTable(
  "listing_skills",
  {
    listingId: integer()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    skill: text()
      .notNull()
      .references(() => skills.slug),
    /** In the order of first mention, from 0; the title comes before the description. */
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.skill] }),
    index("listing_skills_skill").on(table.skill, table.listingId),
  ],
);

function oneOf(column: AnyPgColumn, vocabulary: readonly { value: string }[]): SQL {
  return sql`${column} in (${sql.raw(vocabulary.map(({ value }) => `'${value}'`).join(", "))})`;
}
