import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { applicationEvents, applications, companies, listings, users } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { canSeeApplicants } from "./policy";
import { ofKey } from "./queries";
import type { CvKind } from "./read-cv";
import { APPLICATION_STAGES, type ApplicationStage } from "./vocabulary";

/** What a list shows of a person. The CV stays where it is. */
const applicant = {
  id: applications.id,
  name: applications.name,
  email: applications.email,
  stage: applications.stage,
  appliedAt: applications.appliedAt,
  stageAt: applications.stageAt,
  answeredAt: applications.answeredAt,
  withdrawnAt: applications.withdrawnAt,
  /** Nobody has told them anything yet, and they have not gone. */
  isWaiting: sql<boolean>`${applications.answeredAt} is null and ${applications.withdrawnAt} is null
    and ${applications.stage} not in ('hired', 'declined')`,
};
const role = {
  id: listings.id,
  title: listings.title,
  status: listings.status,
  companyId: listings.companyId,
  company: companies.name,
};

export type Applicants = NonNullable<Awaited<ReturnType<typeof listApplicants>>>;
export type ApplicantRow = Applicants["applicants"][number];

/**
 * Who applied for a listing, by stage and then in the order they came; once it is closed, those who wait for an
 * answer stand first. Null for who doesn't act for its company, as where there is no such listing.
 */
export async function listApplicants(actor: Actor, listingId: number, db: Database = appDb) {
  const [listing] = await db
    .select(role)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(eq(listings.id, listingId));
  if (!listing || !canSeeApplicants(actor, listing.companyId)) return null;
  const found = await db
    .select(applicant)
    .from(applications)
    .where(eq(applications.listingId, listingId))
    .orderBy(asc(applications.appliedAt), asc(applications.id))
    .limit(2_000);
  const isClosed = listing.status === "closed";
  const place = ({ stage, isWaiting, withdrawnAt }: (typeof found)[number]) =>
    (isClosed && !isWaiting ? 100 : 0) + (withdrawnAt ? 10 : 0) + ORDER.indexOf(stage);
  return {
    listing,
    applicants: found.sort((one, other) => place(one) - place(other)).map(named),
    waiting: found.filter(({ isWaiting }) => isWaiting).length,
  };
}

const ORDER: string[] = APPLICATION_STAGES.map(({ value }) => value);

export type Applicant = NonNullable<Awaited<ReturnType<typeof findApplicant>>>;

/** An applicant with what they sent and what happened since; null for who doesn't act for the company. */
export async function findApplicant(actor: Actor, id: string, db: Database = appDb) {
  const [found] = await db
    .select({
      ...applicant,
      message: applications.message,
      answers: applications.answers,
      cvName: applications.cvName,
      listing: role,
    })
    .from(applications)
    .innerJoin(listings, eq(listings.id, applications.listingId))
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(ofKey(id));
  if (found?.id !== id || !canSeeApplicants(actor, found.listing.companyId)) return null;
  const history = await db
    .select({
      id: applicationEvents.id,
      at: applicationEvents.at,
      kind: applicationEvents.kind,
      stage: applicationEvents.stage,
      text: applicationEvents.text,
      who: users.name,
    })
    .from(applicationEvents)
    .leftJoin(users, eq(users.id, applicationEvents.actorId))
    .where(eq(applicationEvents.applicationId, id))
    .orderBy(applicationEvents.id);
  return { ...named(found), history };
}

/** A CV, for who acts for the company, until the person withdraws; null for everybody else. */
export async function findCv(
  actor: Actor,
  id: string,
  db: Database = appDb,
): Promise<{ name: string; kind: CvKind; bytes: Buffer } | null> {
  const found = await findApplicant(actor, id, db);
  if (!found || found.withdrawnAt) return null;
  const [cv] = await db
    .select({ name: applications.cvName, kind: applications.cvKind, bytes: applications.cv })
    .from(applications)
    .where(eq(applications.id, id));
  return cv ? { ...cv, kind: cv.kind as CvKind } : null;
}

/** The table's own check holds the column to its words. */
function named<Row extends { stage: string }>(row: Row) {
  return { ...row, stage: row.stage as ApplicationStage };
}
