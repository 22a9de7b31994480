import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  doublePrecision,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { states } from "./places";
import { roles } from "./roles";

/**
 * What an occupation or a role pays in a place, by a source and vintage. US dollars a year. A figure is null
 * where the source does not release it or too few stand behind it; never zero.
 */
export const salaries = pgTable(
  "salaries",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Null for an occupation as a whole. */
    role: text().references(() => roles.slug),
    /** 2018 SOC code; of a role, the one whose wages stand for it. */
    soc: text().notNull(),
    /** A state's code, or `US` for the nation. */
    state: text().notNull(),
    /** `oews`: Occupational Employment and Wage Statistics. `lca`: pay offered in certified H-1B filings. */
    source: text().notNull(),
    /** The month the figures are of, `YYYY-MM`; of a quarter's filings, its last. */
    vintage: text().notNull(),
    /** Filings behind the figures; null for an estimate. */
    n: integer(),
    /** Jobs the estimate stands for, rounded by the source; null for filings. */
    employment: integer(),
    mean: money(),
    p10: money(),
    p25: money(),
    median: money(),
    p75: money(),
    p90: money(),
    /** The median's 95% interval and standard error, by bootstrap. */
    medianLow: money(),
    medianHigh: money(),
    medianError: money(),
    /** A null percentile is at or above the source's top code, not unknown. */
    isTopCoded: boolean().notNull().default(false),
    /** Who filed, and which part of the filings is of the one who filed most, 0 to 1. */
    employers: integer(),
    largestShare: doublePrecision(),
    /**
     * Like for like: the median, over filings, of pay over the median filing of the same state and occupation,
     * with its 95% interval, standard error and how many filings could be set against such a median.
     */
    ratio: doublePrecision(),
    ratioLow: doublePrecision(),
    ratioHigh: doublePrecision(),
    ratioError: doublePrecision(),
    ratioN: integer(),
  },
  (table) => [
    unique("salaries_one_row_a_cell")
      .on(table.soc, table.state, table.source, table.vintage, table.role)
      .nullsNotDistinct(),
    check("salaries_source_is_known", sql`${table.source} in ('oews', 'lca')`),
    check("salaries_filings_are_counted", sql`(${table.source} = 'lca') = (${table.n} is not null)`),
    check(
      "salaries_too_few_show_nothing",
      sql`${table.n} is null or ${table.n} >= 10 or num_nonnulls(${table.mean}, ${table.p10}, ${table.p25}, ${table.median}, ${table.p75}, ${table.p90}, ${table.medianLow}, ${table.medianHigh}, ${table.medianError}, ${table.employers}, ${table.largestShare}) = 0`,
    ),
    check(
      "salaries_too_few_compare_nothing",
      sql`${table.ratioN} is null or ${table.ratioN} >= 10 or num_nonnulls(${table.ratio}, ${table.ratioLow}, ${table.ratioHigh}, ${table.ratioError}) = 0`,
    ),
    check("salaries_vintage_is_a_month", sql`${table.vintage} ~ '^\\d{4}-\\d{2}$'`),
    check(
      "salaries_percentiles_in_order",
      sql`${table.p10} <= ${table.p25} and ${table.p25} <= ${table.median} and ${table.median} <= ${table.p75} and ${table.p75} <= ${table.p90}`,
    ),
    index("salaries_cell").on(table.soc, table.state, table.vintage),
  ],
);

/** What a dollar buys: a state's regional price parity, all items, the nation = 100. */
export const priceParities = pgTable(
  "price_parities",
  {
    state: char({ length: 2 })
      .notNull()
      .references(() => states.code),
    year: integer().notNull(),
    index: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.state, table.year] }),
    check("price_parities_index_is_credible", sql`${table.index} between 50 and 200`),
  ],
);

/**
 * How near the model comes: for each role and state with 30 filings or more, the median of those filings
 * beside what the model says when they are left out of it. US dollars a year.
 */
export const payModelChecks = pgTable(
  "pay_model_checks",
  {
    role: text()
      .notNull()
      .references(() => roles.slug),
    state: char({ length: 2 })
      .notNull()
      .references(() => states.code),
    /** Of the filings. */
    vintage: text().notNull(),
    n: integer().notNull(),
    observed: money().notNull(),
    modelled: money().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.role, table.state, table.vintage] }),
    check("pay_model_checks_are_of_enough", sql`${table.n} >= 30`),
  ],
);

function money() {
  return numeric({ precision: 12, scale: 2, mode: "number" });
}
