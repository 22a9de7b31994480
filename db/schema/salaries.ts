import { sql } from "drizzle-orm";
import { boolean, check, index, integer, numeric, pgTable, text, unique } from "drizzle-orm/pg-core";

/**
 * What an occupation pays in a place, by a source and vintage. US dollars a year. A figure is null where
 * the source does not release it; never zero.
 */
export const salaries = pgTable(
  "salaries",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** 2018 SOC code. */
    soc: text().notNull(),
    /** A state's code, or `US` for the nation. */
    state: text().notNull(),
    /** `oews`: Occupational Employment and Wage Statistics. */
    source: text().notNull(),
    /** The month the figures are of, `YYYY-MM`. */
    vintage: text().notNull(),
    /** Jobs the estimate stands for, rounded by the source. */
    employment: integer(),
    mean: money(),
    p10: money(),
    p25: money(),
    median: money(),
    p75: money(),
    p90: money(),
    /** A null percentile is at or above the source's top code, not unknown. */
    isTopCoded: boolean().notNull().default(false),
  },
  (table) => [
    unique("salaries_one_row_a_cell").on(table.soc, table.state, table.source, table.vintage),
    check("salaries_vintage_is_a_month", sql`${table.vintage} ~ '^\\d{4}-\\d{2}$'`),
    check(
      "salaries_percentiles_in_order",
      sql`${table.p10} <= ${table.p25} and ${table.p25} <= ${table.median} and ${table.median} <= ${table.p75} and ${table.p75} <= ${table.p90}`,
    ),
    index("salaries_cell").on(table.soc, table.state, table.vintage),
  ],
);

function money() {
  return numeric({ precision: 12, scale: 2, mode: "number" });
}
