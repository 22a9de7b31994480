import "server-only";
import { and, desc, eq, ne, or, type SQL } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { applicationEvents, applications, companies, listings, vacancies } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { hashSecret } from "@/lib/accounts/secret";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { isUuid } from "@/lib/uuid";
import { isApplicant } from "./policy";
import { questionsOf } from "./questions";
import type { ApplicationStage } from "./vocabulary";

/** A listing here as its form shows it, open or closed; `takesApplications` where people may send it. */
export type Opening = {
  id: number;
  title: string;
  url: string;
  company: { name: string; slug: string };
  questions: string[];
  takesApplications: boolean;
};

/** Null where there is no such listing, or it was never one of ours. */
export async function findOpening(id: number, db: Database = appDb): Promise<Opening | null> {
  const [row] = await db
    .select({
      id: listings.id,
      title: listings.title,
      source: listings.source,
      status: listings.status,
      applyUrl: listings.applyUrl,
      company: { name: companies.name, slug: companies.slug },
      form: vacancies.form,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(vacancies, eq(vacancies.listingId, listings.id))
    .where(eq(listings.id, id));
  if (!row) return null;
  const { title, company } = row;
  return {
    ...{ id, title, company },
    url: listingUrl(listingSlug({ id, title, company: company.name })),
    questions: questionsOf(row.form),
    takesApplications: row.source === "payboard" && row.status === "open" && row.applyUrl === null,
  };
}

const ownApplication = {
  id: applications.id,
  userId: applications.userId,
  name: applications.name,
  email: applications.email,
  stage: applications.stage,
  appliedAt: applications.appliedAt,
  withdrawnAt: applications.withdrawnAt,
  cvName: applications.cvName,
  listing: { id: listings.id, title: listings.title, status: listings.status },
  company: { name: companies.name, slug: companies.slug },
};
const rows = (db: Database) =>
  db
    .select(ownApplication)
    .from(applications)
    .innerJoin(listings, eq(listings.id, applications.listingId))
    .innerJoin(companies, eq(companies.id, listings.companyId));

export type OwnApplication = ReturnType<typeof toOwn>;

/** The application of a mailed secret, or of an id where it is the person's own; null for everybody else. */
export async function findOwnApplication(actor: Actor, key: string, db: Database = appDb) {
  const [found] = await rows(db).where(ofKey(key));
  if (!found || (found.id === key && !isApplicant(actor, found))) return null;
  const history = await db
    .select({
      id: applicationEvents.id,
      at: applicationEvents.at,
      kind: applicationEvents.kind,
      stage: applicationEvents.stage,
      text: applicationEvents.text,
    })
    .from(applicationEvents)
    // Notes are the company's own.
    .where(and(eq(applicationEvents.applicationId, found.id), ne(applicationEvents.kind, "noted")))
    .orderBy(applicationEvents.id);
  return { ...toOwn(found), history };
}

/** What a person has applied for, the latest first. */
export async function listApplicationsOf(person: Person, db: Database = appDb): Promise<OwnApplication[]> {
  const isTheirs = person.isVerified
    ? or(eq(applications.userId, person.id), eq(applications.email, person.email))
    : eq(applications.userId, person.id);
  const found = await rows(db)
    .where(isTheirs)
    .orderBy(desc(applications.appliedAt), desc(applications.id))
    .limit(500);
  return found.map(toOwn);
}

/** A secret has 43 characters, an id 36: neither is ever taken for the other. */
export function ofKey(key: string): SQL {
  const isId = isUuid(key);
  return isId ? eq(applications.id, key) : eq(applications.linkHash, hashSecret(key));
}

function toOwn(row: Awaited<ReturnType<typeof rows>>[number]) {
  const { listing, company } = row;
  return {
    ...row,
    // The table's own check holds the column to its words.
    stage: row.stage as ApplicationStage,
    url: listingUrl(listingSlug({ ...listing, company: company.name })),
  };
}
