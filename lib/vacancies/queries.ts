import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings, users, vacancies, vacancyVersions } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { isUuid } from "@/lib/uuid";
import { canSeeVacancy } from "./policy";

const vacancy = {
  id: vacancies.id,
  companyId: vacancies.companyId,
  stage: vacancies.stage,
  form: vacancies.form,
  version: vacancies.version,
  listingId: vacancies.listingId,
  reviewReasons: vacancies.reviewReasons,
  returnedBecause: vacancies.returnedBecause,
  updatedAt: vacancies.updatedAt,
  submittedAt: vacancies.submittedAt,
  company: {
    slug: companies.slug,
    name: companies.name,
    employees: companies.employees,
    isSample: companies.isSample,
  },
  listing: {
    status: listings.status,
    title: listings.title,
    closedReason: listings.closedReason,
    closedAt: listings.closedAt,
    confirmedAt: listings.confirmedAt,
  },
};
const rows = (db: Database) =>
  db
    .select(vacancy)
    .from(vacancies)
    .innerJoin(companies, eq(companies.id, vacancies.companyId))
    .leftJoin(listings, eq(listings.id, vacancies.listingId));

export type Vacancy = Awaited<ReturnType<typeof rows>>[number];

/** The vacancy with this id as far as it is there for who asks; null for everybody else, as where there is none. */
export async function findVacancy(actor: Actor, id: string, db: Database = appDb): Promise<Vacancy | null> {
  if (!isUuid(id)) return null;
  const [found] = await rows(db).where(eq(vacancies.id, id));
  return found && canSeeVacancy(actor, found) ? found : null;
}

/** All vacancies of the companies one acts for, the latest changed first. */
export async function listVacancies(actor: Person, db: Database = appDb): Promise<Vacancy[]> {
  const ids = actor.memberships.map(({ companyId }) => companyId);
  if (ids.length === 0) return [];
  return await rows(db)
    .where(inArray(vacancies.companyId, ids))
    .orderBy(desc(vacancies.updatedAt), desc(vacancies.id))
    .limit(500);
}

/** What waits for a moderator, the longest waiting first; nothing for anybody else. */
export async function listInReview(actor: Actor, db: Database = appDb): Promise<Vacancy[]> {
  if (!isModerator(actor)) return [];
  return await rows(db)
    .where(eq(vacancies.stage, "in-review"))
    .orderBy(vacancies.submittedAt, vacancies.id)
    .limit(200);
}

/** Its versions before the present one, the latest first, with who wrote each. */
export async function listVersions(actor: Actor, id: string, db: Database = appDb) {
  const found = await findVacancy(actor, id, db);
  if (!found) return [];
  return await db
    .select({
      version: vacancyVersions.version,
      savedAt: vacancyVersions.savedAt,
      form: vacancyVersions.form,
      editor: users.name,
    })
    .from(vacancyVersions)
    .leftJoin(users, eq(users.id, vacancyVersions.editorId))
    .where(eq(vacancyVersions.vacancyId, id))
    .orderBy(desc(vacancyVersions.version));
}

/** The company's other open listing of the same title in one of the same places, or null. */
export async function findDuplicate(
  { companyId, id, title, location }: { companyId: number; id: string; title: string; location: string },
  db: Database = appDb,
): Promise<{ id: number; title: string } | null> {
  const [found] = await db
    .select({ id: listings.id, title: listings.title })
    .from(listings)
    .where(
      and(
        eq(listings.companyId, companyId),
        eq(listings.status, "open"),
        sql`lower(${listings.title}) = lower(${title}) and lower(${listings.location}) = lower(${location})`,
        sql`not (${listings.source} = 'payboard' and ${listings.sourceId} = ${id})`,
      ),
    )
    .orderBy(listings.id)
    .limit(1);
  return found ?? null;
}
