import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyClaims, companyMembers, listings, reports, users, vacancies } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { queueLetter } from "@/lib/mail/mutations";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { vacancyInput } from "@/lib/vacancies/input";
import { shutListing, writeListing } from "@/lib/vacancies/listing-mutations";
import { canReviewVacancy } from "@/lib/vacancies/policy";
import { claimLetter, publishedLetter, returnedLetter, suspendedLetter } from "./letters";
import type { ReportKind } from "./vocabulary";

/**
 * Publishes what a moderator has looked at, in the version that they saw, and trusts its company from then on: its
 * next listings are looked at only where something speaks against them.
 */
export async function approveVacancy(
  actor: Actor,
  { id, version }: { id: string; version: number },
  now: Date,
  db: Database = appDb,
): Promise<number> {
  return await db.transaction(async (tx) => {
    const vacancy = await lockReviewed(actor, id, tx);
    if (vacancy.version !== version) throw new Conflict("It was changed since you opened it: look again.");
    const today = now.toISOString().slice(0, 10);
    const parsed = vacancyInput(today).safeParse(vacancy.form);
    if (!parsed.success) throw new Conflict("It can’t be published as it is any more: return it.");
    const { company } = vacancy;
    if (company.suspendedAt) throw new Conflict(`${company.name} is suspended.`);
    const listingId = await writeListing(id, parsed.data, company, now, tx);
    await tx
      .update(vacancies)
      .set({ stage: "published", listingId, reviewReasons: [], returnedBecause: null })
      .where(eq(vacancies.id, id));
    await tx.update(companies).set({ isTrusted: true }).where(eq(companies.id, company.id));
    const { title } = parsed.data;
    const after = { ...vacancy.form };
    await writeAudit(
      actor,
      { action: "approve listing", subject: "listing", subjectId: listingId, companyId: company.id, after },
      tx,
    );
    const url = `${env.siteUrl}${listingUrl(listingSlug({ title, company: company.name, id: listingId }))}`;
    if (vacancy.author) await queueLetter(vacancy.author, publishedLetter({ title, url }), tx);
    return listingId;
  });
}

/** Sends a vacancy back to its author with what has to change. */
export async function returnVacancy(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const vacancy = await lockReviewed(actor, id, tx);
    await tx
      .update(vacancies)
      .set({ stage: "returned", returnedBecause: reason })
      .where(eq(vacancies.id, id));
    await writeAudit(
      actor,
      {
        action: "return vacancy",
        subject: "vacancy",
        subjectId: id,
        companyId: vacancy.company.id,
        after: { reason },
      },
      tx,
    );
    const title = vacancy.form.title ?? "your job";
    const url = `${env.siteUrl}/post/${id}`;
    if (vacancy.author) await queueLetter(vacancy.author, returnedLetter({ title, reason, url }), tx);
  });
}

/** Grants or refuses what somebody claims, and tells them. */
export async function decideClaim(
  actor: Actor,
  { companyId, userId, decision }: { companyId: number; userId: string; decision: "grant" | "refuse" },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isModerator(actor) || actor.id === userId) throw new Forbidden("Only a moderator can decide that.");
  await db.transaction(async (tx) => {
    const claim = { companyId: companyClaims.companyId };
    const [gone] = await tx
      .delete(companyClaims)
      .where(and(eq(companyClaims.companyId, companyId), eq(companyClaims.userId, userId)))
      .returning(claim);
    if (!gone) throw new NotFound("That claim was decided already.");
    const granted = decision === "grant";
    if (granted)
      await tx
        .insert(companyMembers)
        .values({ companyId, userId, role: "owner", joinedAt: now })
        .onConflictDoNothing();
    await writeAudit(
      actor,
      { action: `${decision} claim`, subject: "company", subjectId: companyId, companyId, after: { userId } },
      tx,
    );
    const [who] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
    const [company] = await tx
      .select({ name: companies.name })
      .from(companies)
      .where(eq(companies.id, companyId));
    if (!who || !company) return;
    const url = `${env.siteUrl}/${granted ? "dashboard" : "sign-in"}`;
    await queueLetter(who.email, claimLetter({ company: company.name, granted, url }), tx);
  });
}

/** Takes a company's listings off the board and lets it post no more; its members are told why. */
export async function suspendCompany(
  actor: Actor,
  { companyId, reason }: { companyId: number; reason: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden("Only a moderator can suspend a company.");
  await db.transaction(async (tx) => {
    const [company] = await tx
      .update(companies)
      .set({ suspendedAt: now, isTrusted: false })
      .where(and(eq(companies.id, companyId), isNull(companies.suspendedAt)))
      .returning({ name: companies.name });
    if (!company) throw new Conflict("That company is suspended already, or not here.");
    const closed = await tx
      .update(listings)
      .set({ status: "closed", closedAt: now, closedReason: "suspended", updatedAt: now })
      .where(and(eq(listings.companyId, companyId), eq(listings.status, "open")))
      .returning({ id: listings.id });
    await bumpDataVersion(tx);
    await writeAudit(
      actor,
      {
        ...{ action: "suspend company", subject: "company", subjectId: companyId, companyId },
        after: { reason, closed: closed.length },
      },
      tx,
    );
    const members = await tx
      .select({ email: users.email })
      .from(companyMembers)
      .innerJoin(users, eq(users.id, companyMembers.userId))
      .where(eq(companyMembers.companyId, companyId));
    const letter = suspendedLetter({ company: company.name, reason, url: `${env.siteUrl}/dashboard` });
    for (const { email } of members) await queueLetter(email, letter, tx);
  });
}

/** Lets a suspended company post again. Its listings stay closed until it renews them. */
export async function readmitCompany(actor: Actor, companyId: number, db: Database = appDb): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden("Only a moderator can readmit a company.");
  await db.transaction(async (tx) => {
    const back = await tx
      .update(companies)
      .set({ suspendedAt: null })
      .where(and(eq(companies.id, companyId), isNotNull(companies.suspendedAt)))
      .returning({ id: companies.id });
    if (back.length === 0) throw new Conflict("That company is not suspended.");
    await writeAudit(
      actor,
      { action: "readmit company", subject: "company", subjectId: companyId, companyId },
      tx,
    );
  });
}

/** A reader's report; the same reader's second of a kind is the first. Anybody may. `reporter`: who, as a hash. */
export async function reportListing(
  _actor: Actor,
  {
    listingId,
    kind,
    details,
    reporter,
  }: { listingId: number; kind: ReportKind; details: string; reporter: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const [listing] = await db.select({ id: listings.id }).from(listings).where(eq(listings.id, listingId));
  if (!listing) throw new NotFound("That listing is no longer here.");
  await db
    .insert(reports)
    .values({ listingId, kind, details, reporter, reportedAt: now })
    .onConflictDoNothing();
}

/** Settles a report: dismissed, or its listing is closed. */
export async function settleReport(
  actor: Actor,
  { id, outcome }: { id: number; outcome: "dismiss" | "close" },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden("Only a moderator can settle a report.");
  await db.transaction(async (tx) => {
    const [report] = await tx
      .update(reports)
      .set({ settledAt: now, settledById: actor.id })
      .where(and(eq(reports.id, id), isNull(reports.settledAt)))
      .returning({ listingId: reports.listingId, kind: reports.kind });
    if (!report) throw new Conflict("That report was settled already.");
    if (outcome === "close") await shutListing(report.listingId, "withdrawn", now, tx);
    await writeAudit(
      actor,
      { action: `${outcome} report`, subject: "report", subjectId: id, after: report },
      tx,
    );
  });
}

/** What waits for a moderator, with its company and whom to write to; ours alone until the end. */
async function lockReviewed(actor: Actor, id: string, tx: Database) {
  const [vacancy] = await tx
    .select({
      form: vacancies.form,
      version: vacancies.version,
      stage: vacancies.stage,
      author: users.email,
      company: { id: companies.id, name: companies.name, suspendedAt: companies.suspendedAt },
    })
    .from(vacancies)
    .innerJoin(companies, eq(companies.id, vacancies.companyId))
    .leftJoin(users, eq(users.id, vacancies.authorId))
    .where(eq(vacancies.id, id))
    .for("update", { of: vacancies });
  if (!vacancy || !isModerator(actor)) throw new Forbidden("Only a moderator can decide that.");
  if (!canReviewVacancy(actor, { companyId: vacancy.company.id }))
    throw new Forbidden("Somebody else has to look at your own company’s.");
  if (vacancy.stage !== "in-review") throw new Conflict("It was decided already, or taken back.");
  return vacancy;
}
