import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable } from "drizzle-orm/pg-core";

/**
 * One row: a number that rises with each change of what people find, in the transaction of that change. A
 * server that holds answers for a while asks for it to know when they no longer stand.
 */
export const dataVersion = pgTable(
  "data_version",
  {
    isOnly: boolean().primaryKey().default(true),
    version: integer().notNull().default(1),
  },
  (table) => [check("data_version_is_one_row", sql`${table.isOnly}`)],
);
