import { pgTable, text } from "drizzle-orm/pg-core";

/** The occupations as people search for them. Loaded from `lib/roles/vocabulary.ts` on start. */
export const roles = pgTable("roles", {
  slug: text().primaryKey(),
  label: text().notNull(),
  plural: text().notNull(),
  family: text().notNull(),
  /** 2018 SOC code whose wages stand for the role; null for `other`. */
  soc: text(),
  aliases: text().array().notNull(),
});
