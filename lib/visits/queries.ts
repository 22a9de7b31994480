import "server-only";
import { and, desc, eq, gte, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { applicationEvents, applications, companies, listings, listingVisits, vacancies } from "@/db/schema";
import type { Person } from "@/lib/accounts/actor";

/** Whose figures: all listings of the companies that the person acts for, or one of them. */
export type Whose = { person: Person; listingId?: number };

/** What the figures are of, the latest posted first: all that were posted here, and what is open of the others. */
export async function listMeasured(whose: Whose, db: Database = appDb) {
  return await db
    .select({
      id: listings.id,
      title: listings.title,
      company: companies.name,
      status: listings.status,
      closedReason: listings.closedReason,
      updatedAt: listings.updatedAt,
      vacancy: { id: vacancies.id, stage: vacancies.stage },
      takesApplications: sql<boolean>`${listings.source} = 'payboard' and ${listings.applyUrl} is null`,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(vacancies, eq(vacancies.listingId, listings.id))
    .where(
      whose.listingId === undefined
        ? and(isTheirs(whose), sql`(${listings.status} = 'open' or ${vacancies.id} is not null)`)
        : isTheirs(whose),
    )
    .orderBy(desc(listings.postedAt), desc(listings.id))
    .limit(500);
}
export type Measured = Awaited<ReturnType<typeof listMeasured>>[number];

/** Looks and clicks by listing and day since a day. */
export async function listVisits(whose: Whose, since: string, db: Database = appDb) {
  return await db
    .select({
      listingId: listingVisits.listingId,
      day: listingVisits.day,
      views: listingVisits.views,
      visitors: listingVisits.visitors,
      applyClicks: listingVisits.applyClicks,
    })
    .from(listingVisits)
    .innerJoin(listings, eq(listings.id, listingVisits.listingId))
    .where(and(isTheirs(whose), gte(listingVisits.day, since)));
}

/** Who applied since a day, by listing and the day on which they did, and how many of them came how far. */
export async function listReached(whose: Whose, since: string, db: Database = appDb) {
  const day = sql<string>`((${applications.appliedAt} at time zone 'UTC')::date)::text`;
  const came = (...stages: string[]) =>
    sql<number>`(count(*) filter (where ${inArray(furthest, stages)}))::int`;
  return await db
    .select({
      listingId: applications.listingId,
      day,
      applications: sql<number>`count(*)::int`,
      screened: came("screening", "interview", "offer", "hired"),
      offered: came("offer", "hired"),
      hired: came("hired"),
    })
    .from(applications)
    .innerJoin(listings, eq(listings.id, applications.listingId))
    .where(and(isTheirs(whose), gte(applications.appliedAt, new Date(`${since}T00:00:00Z`))))
    .groupBy(applications.listingId, day);
}

/** Who is undecided today: those who had no word yet, and those who had one, with the longest since. */
export async function listUndecided(whose: Whose, db: Database = appDb) {
  const unanswered = isNull(applications.answeredAt);
  return await db
    .select({
      listingId: applications.listingId,
      waiting: sql<number>`(count(*) filter (where ${unanswered}))::int`,
      appliedAt: sql<Date | null>`min(${applications.appliedAt}) filter (where ${unanswered})`.mapWith(
        applications.appliedAt,
      ),
      answered: sql<number>`count(${applications.answeredAt})::int`,
      answeredAt: sql<Date | null>`min(${applications.answeredAt})`.mapWith(applications.answeredAt),
    })
    .from(applications)
    .innerJoin(listings, eq(listings.id, applications.listingId))
    .where(
      and(
        isTheirs(whose),
        isNull(applications.withdrawnAt),
        notInArray(applications.stage, ["hired", "declined"]),
      ),
    )
    .groupBy(applications.listingId);
}

/** Who was declined had come as far as they were last moved before; everybody else is where they stand. */
const furthest = sql`case when ${applications.stage} <> 'declined' then ${applications.stage} else (
  select ${applicationEvents.stage} from ${applicationEvents}
  where ${applicationEvents.applicationId} = ${applications.id} and ${applicationEvents.kind} = 'moved'
    and ${applicationEvents.stage} <> 'declined' and ${applicationEvents.at} >= ${applications.appliedAt}
  order by ${applicationEvents.id} desc limit 1) end`;

/** No figure is read but through the companies one acts for; of none there is none. */
function isTheirs({ person, listingId }: Whose): SQL | undefined {
  const ids = person.memberships.map(({ companyId }) => companyId);
  return and(
    inArray(listings.companyId, ids),
    listingId === undefined ? undefined : eq(listings.id, listingId),
  );
}
