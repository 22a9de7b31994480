import "server-only";
import { eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, users, vacancies } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { dayIn } from "@/lib/days";
import { env } from "@/lib/env";
import { Conflict, Forbidden } from "@/lib/errors";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { queueLetter } from "@/lib/mail/mutations";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { vacancyInput } from "@/lib/vacancies/input";
import { writeListing } from "@/lib/vacancies/listing-mutations";
import { canReviewVacancy } from "@/lib/vacancies/policy";
import { publishedLetter, returnedLetter } from "./letters";

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
    const today = dayIn(now);
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
    await bumpDataVersion(tx);
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
