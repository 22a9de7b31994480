import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  applications,
  comments,
  companies,
  companyClaims,
  feedSubscriptions,
  guideReviews,
  invitations,
  listings,
  reports,
  vacancies,
} from "@/db/schema";
import { type Actor, type Person, VISITOR } from "@/lib/accounts/actor";
import { GUIDES } from "@/lib/guides/addresses";
import type { VacancyForm } from "@/lib/vacancies/form";
import { createCompany, createListing } from "./listing-factory";
import { createMember, createPerson } from "./people";

export const NOW = new Date("2026-06-01T12:00:00Z");

/** Every kind of actor there is. */
export const KINDS = ["anonymous", "seeker", "stranger", "recruiter", "owner", "moderator", "admin"] as const;
export type Kind = (typeof KINDS)[number];

/** A form that may be published, and that no law finds fault with. */
export const GOOD_FORM: VacancyForm = {
  title: "Senior Back-end Engineer",
  type: "full-time",
  workplace: "onsite",
  places: "Austin, TX",
  payMin: "150,000",
  payMax: "190,000",
  benefits: "Medical, dental and a bonus of ten per cent",
  description:
    "You build the ledger of a bank in Kotlin and PostgreSQL, with six colleagues who read each other’s code. You own what you build, from its design to the night it fails, and you say what comes next.",
  applyBy: "payboard",
  closesOn: "2026-12-31",
  isVacancy: "yes",
  usesAi: "no",
};

/** A company with people of every kind around it, and one of each thing that somebody may want to change. */
export async function createWorld(db: Database) {
  const company = await createCompany(db, { isTrusted: true, employees: 40 });
  const other = await createCompany(db, { isTrusted: true, employees: 40 });
  const unowned = await createCompany(db);
  const suspended = await createCompany(db, { suspendedAt: NOW });
  const actors: Record<Kind, Actor> = {
    anonymous: VISITOR,
    seeker: await createPerson(db),
    stranger: await createMember(db, other.id, "owner"),
    recruiter: await createMember(db, company.id, "recruiter"),
    owner: await createMember(db, company.id, "owner"),
    moderator: await createPerson(db, { staff: "moderator" }),
    admin: await createPerson(db, { staff: "admin" }),
  };
  // So that the owner is not the last, and may go.
  await createMember(db, company.id, "owner");
  const somebody = await createMember(db, company.id, "recruiter");
  const banned = await createPerson(db, { suspendedAt: NOW });
  const author = actors.owner as Person;
  const draft = await createVacancy(db, company.id, author, "draft");
  const inReview = await createVacancy(db, company.id, author, "in-review");
  const published = await createVacancy(db, company.id, author, "published");
  const closed = await createVacancy(db, company.id, author, "published", NOW);
  const listingId = published.listingId ?? 0;
  const [application] = await db
    .insert(applications)
    .values({
      ...{ listingId, name: "Ann", email: "ann@people.example", message: "", answers: [] },
      ...{ cvName: "cv.pdf", cvKind: "pdf", cv: Buffer.from("%PDF-"), linkHash: randomUUID() },
      ...{ appliedAt: NOW, stageAt: NOW },
    })
    .returning({ id: applications.id });
  const claimant = await createPerson(db);
  await db.insert(companyClaims).values({ companyId: unowned.id, userId: claimant.id, claimedAt: NOW });
  const [report] = await db
    .insert(reports)
    .values({ listingId, kind: "scam", details: "", reporter: "x", reportedAt: NOW })
    .returning({ id: reports.id });
  const [feed] = await db
    .insert(feedSubscriptions)
    .values({ companyId: company.id, source: "lever", token: company.slug, createdAt: NOW, nextAt: NOW })
    .returning({ id: feedSubscriptions.id });
  await db.insert(guideReviews).values({
    ...{ guide: GUIDES[0].slug, name: "Ada", standing: "engineer", reviewedOn: "2026-06-01", enteredAt: NOW },
  });
  const page = "/roles/backend-engineer";
  const said = { page, name: "Sol", text: "Words", wantsReplies: false, writtenAt: NOW };
  const [held, shown] = await db
    .insert(comments)
    .values([
      {
        ...said,
        ...{ standing: "held", heldBecause: ["First"], userId: (actors.seeker as Person).id },
        browserHash: "a browser",
      },
      { ...said, standing: "shown" },
    ])
    .returning({ id: comments.id });
  if (!application || !report || !feed || !held || !shown) throw new Error("The world was not made.");
  return {
    ...{ company, other, unowned, suspended, actors, somebody, banned, claimant },
    ...{ draft, inReview, published, closed, listingId },
    ...{ applicationId: application.id, reportId: report.id, feedId: feed.id },
    ...{ page, heldId: held.id, shownId: shown.id },
  };
}
export type World = Awaited<ReturnType<typeof createWorld>>;

async function createVacancy(
  db: Database,
  companyId: number,
  author: Person,
  stage: "draft" | "in-review" | "published",
  closedAt?: Date,
) {
  const id = randomUUID();
  const form = { ...GOOD_FORM, title: `${GOOD_FORM.title}, ${stage}${closedAt ? " once" : ""}` };
  const listing =
    stage === "published"
      ? await createListing(db, { companyId, source: "payboard", sourceId: id, applyUrl: null, closedAt })
      : null;
  await db.insert(vacancies).values({
    ...{ id, companyId, authorId: author.id, stage, form, version: 1, createdAt: NOW, updatedAt: NOW },
    listingId: listing?.id ?? null,
    submittedAt: stage === "draft" ? null : NOW,
  });
  return { id, companyId, form, version: 1, listingId: listing?.id ?? null };
}

/** An invitation to this address. */
export async function invite(db: Database, companyId: number, email: string): Promise<string> {
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const [made] = await db
    .insert(invitations)
    .values({ companyId, email, role: "recruiter", expiresAt })
    .returning({ id: invitations.id });
  return made?.id ?? "";
}

/** How a company's listings stand, to see that what was refused changed nothing. */
export async function snapshot(db: Database, { company }: World) {
  return {
    company: await db.select({ all: companies }).from(companies).where(eq(companies.id, company.id)),
    vacancies: await db
      .select({ all: vacancies })
      .from(vacancies)
      .where(eq(vacancies.companyId, company.id))
      .orderBy(vacancies.id),
    listings: await db
      .select({ id: listings.id, status: listings.status, title: listings.title })
      .from(listings)
      .where(eq(listings.companyId, company.id))
      .orderBy(listings.id),
    applications: await db
      .select({ stage: applications.stage, at: applications.withdrawnAt })
      .from(applications)
      .orderBy(applications.id),
    comments: await db
      .select({ id: comments.id, text: comments.text, standing: comments.standing })
      .from(comments)
      .orderBy(comments.id),
    reviews: await db.select().from(guideReviews).orderBy(guideReviews.guide),
  };
}
