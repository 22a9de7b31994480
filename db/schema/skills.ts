import { integer, pgTable, text } from "drizzle-orm/pg-core";

/** Languages, frameworks and tools. Loaded from `lib/skills/vocabulary.ts` on start. */
export const skills = pgTable("skills", {
  slug: text().primaryKey(),
  label: text().notNull(),
  aliases: text().array().notNull(),
  /** Stands for it where listings are counted, as numbers are counted faster than words. */
  number: integer().notNull().unique().generatedAlwaysAsIdentity(),
});
