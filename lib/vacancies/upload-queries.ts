import "server-only";
import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listings, vacancies } from "@/db/schema";

/** The vacancies that were made of a table's rows already, by id. */
export async function listMade(ids: readonly string[], db: Database) {
  const made = await db
    .select({ id: vacancies.id, stage: vacancies.stage })
    .from(vacancies)
    .where(inArray(vacancies.id, [...ids]));
  return new Map(made.map(({ id, stage }) => [id, stage]));
}

/** A company's open listings of these titles, in whatever case, but those of the vacancies with these ids. */
export async function listOpenTitled(
  { companyId, titles, but }: { companyId: number; titles: readonly string[]; but: readonly string[] },
  db: Database,
) {
  if (titles.length === 0) return [];
  return await db
    .select({ id: listings.id, title: listings.title, location: listings.location })
    .from(listings)
    .where(
      and(
        eq(listings.companyId, companyId),
        eq(listings.status, "open"),
        inArray(
          sql`lower(${listings.title})`,
          titles.map((title) => sql`lower(${title})`),
        ),
        sql`not (${and(eq(listings.source, "payboard"), inArray(listings.sourceId, [...but]))})`,
      ),
    )
    .orderBy(listings.id);
}

/** What waits for a moderator of a company, but the vacancies with these ids. */
export async function listWaiting(
  { companyId, but }: { companyId: number; but: readonly string[] },
  db: Database,
) {
  return await db
    .select({ id: vacancies.id, form: vacancies.form })
    .from(vacancies)
    .where(
      and(
        eq(vacancies.companyId, companyId),
        eq(vacancies.stage, "in-review"),
        notInArray(vacancies.id, [...but]),
      ),
    )
    .orderBy(vacancies.id);
}
