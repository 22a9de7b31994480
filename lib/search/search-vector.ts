import { type SQL, sql } from "drizzle-orm";

/** What people can find a listing by. `text` is the description as plain text, `skills` are slugs. */
export type Searchable = { title: string; company: string; skills: readonly string[]; text: string };

/** The `search` column of a listing: title (A), company and skills (B), description (C). */
export function searchVector({ title, company, skills, text }: Searchable): SQL {
  return sql`setweight(to_tsvector('english', ${title}), 'A')
    || setweight(to_tsvector('english', ${`${company} ${skills.join(" ")}`}), 'B')
    || setweight(to_tsvector('english', ${text}), 'C')`;
}
