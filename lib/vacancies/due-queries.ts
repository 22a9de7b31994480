import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, listings, vacancies } from "@/db/schema";

const due = {
  id: listings.id,
  title: listings.title,
  closesOn: listings.closesOn,
  companyId: listings.companyId,
  company: companies.name,
  /** Null where it was posted in some other way than by a vacancy: nobody can be asked then. */
  vacancyId: vacancies.id,
  authorId: vacancies.authorId,
};
const openHere = (isDue: SQL | undefined, db: Database) =>
  db
    .select(due)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(vacancies, eq(vacancies.listingId, listings.id))
    .where(and(eq(listings.source, "payboard"), eq(listings.status, "open"), isDue));

export type DueListing = Awaited<ReturnType<typeof openHere>>[number];

/** The open listings posted here of which something holds, the oldest first. */
export async function listDue(isDue: SQL | undefined, db: Database): Promise<{ id: number }[]> {
  return await openHere(isDue, db).orderBy(asc(listings.id));
}

/**
 * One of them, ours alone until the end; null where it no longer holds. The vacancy is locked first and the listing
 * read after that, as by those who change it: so neither waits for the other, nor sees what was.
 */
export async function lockDue(id: number, isDue: SQL | undefined, tx: Database): Promise<DueListing | null> {
  await tx.execute(sql`select from ${vacancies} where ${eq(vacancies.listingId, id)} for update`);
  await tx.execute(sql`select from ${listings} where ${eq(listings.id, id)} for update`);
  const [found] = await openHere(and(isDue, eq(listings.id, id)), tx);
  return found ?? null;
}
