import { type SQL, sql } from "drizzle-orm";
import { normaliseCompany, normaliseDocument, skillWord } from "./normalise-tech";

/** What people can find a listing by. `text` is the description as plain text, `skills` are slugs. */
export type Searchable = { title: string; company: string; skills: readonly string[]; text: string };

/** The `search` column of a listing: title (A), company and skills (B), description (C). */
export function searchVector({ title, company, skills, text }: Searchable): SQL {
  const named = [normaliseCompany(company), ...skills.map(skillWord)].join(" ");
  return sql`(setweight(to_tsvector('english', ${normaliseDocument(title, { isTitle: true })}::text), 'A')
    || setweight(to_tsvector('english', ${named}::text), 'B')
    || setweight(to_tsvector('english', ${normaliseDocument(text)}::text), 'C'))`;
}
