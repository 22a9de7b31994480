import { boolean, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** One run of an import that was carried out: what it read and what became of it. */
export const imports = pgTable("imports", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** `csv`, a provider such as `greenhouse` or `remoteok`, `sample`; of figures `oews`, `lca`, `rpp`, `hiring-lab`. */
  source: text().notNull(),
  /** The token, file name or address that was read. */
  origin: text().notNull(),
  isFull: boolean().notNull(),
  read: integer().notNull(),
  added: integer().notNull(),
  updated: integer().notNull(),
  closed: integer().notNull(),
  rejected: jsonb().$type<{ row: number; reason: string }[]>().notNull(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }).notNull(),
});
