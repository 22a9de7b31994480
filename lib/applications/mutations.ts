import "server-only";
import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { applicationEvents, applications, companies, listings, vacancies } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { createSecret } from "@/lib/accounts/secret";
import { writeAudit } from "@/lib/audit/mutations";
import { listWhomToTell } from "@/lib/companies/member-queries";
import { env } from "@/lib/env";
import { Conflict, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import type { ApplicationInput } from "./input";
import { appliedLetter, newApplicantLetter } from "./letters";
import { canBeWithdrawn, isApplicant } from "./policy";
import { ofKey } from "./queries";

/**
 * Hands an application to the company, and mails the link to it; the company is mailed of the first one that waits to be
 * looked at. Anybody may. Who has applied already changes nothing and gets no second mail, and who asks learns nothing of
 * the kind; one that was withdrawn is taken up anew.
 */
export async function apply(
  actor: Actor,
  { listingId, ...input }: ApplicationInput & { listingId: number },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const { secret, hash } = createSecret();
  await db.transaction(async (tx) => {
    const opening = await lockOpening(listingId, tx);
    const { cv, ...said } = input;
    const values = {
      ...said,
      ...{ listingId, userId: actor.kind === "person" ? actor.id : null },
      ...{ cvName: cv.name, cvKind: cv.kind, cv: cv.bytes, linkHash: hash },
      ...{ stage: "new", appliedAt: now, stageAt: now, answeredAt: null, withdrawnAt: null },
    };
    const [taken] = await tx
      .insert(applications)
      .values(values)
      .onConflictDoUpdate({
        target: [applications.listingId, applications.email],
        set: values,
        setWhere: isNotNull(applications.withdrawnAt),
      })
      .returning({ id: applications.id });
    if (!taken) return;
    await tx.insert(applicationEvents).values({ applicationId: taken.id, at: now, kind: "applied" });
    const { companyId, title, company } = opening;
    await writeAudit(
      actor,
      { action: "apply", subject: "application", subjectId: taken.id, companyId, after: { listingId } },
      tx,
    );
    const isOwnAddress = actor.kind === "person" && actor.isVerified && actor.email === input.email;
    const url = `${env.siteUrl}/applications/${secret}`;
    const letter = appliedLetter({ name: isOwnAddress ? actor.name : null, title, company, url });
    await queueLetter(input.email, letter, tx);
    await tellCompany(opening, taken.id, tx);
  });
}

/** Mails the company, unless others wait to be looked at: of those it has been told. */
async function tellCompany(opening: Opening, applicationId: string, tx: Database) {
  const [waiting] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.listingId, opening.id),
        eq(applications.stage, "new"),
        isNull(applications.withdrawnAt),
        ne(applications.id, applicationId),
      ),
    )
    .limit(1);
  if (waiting) return;
  const url = `${env.siteUrl}/dashboard/listings/${opening.id}/applicants`;
  const letter = newApplicantLetter({ ...opening, url });
  for (const to of await listWhomToTell(opening, tx)) await queueLetter(to, letter, tx);
}

/** Takes an application back. `key`: the secret of the mailed link, or the id where it is the person's own. */
export async function withdraw(actor: Actor, key: string, now: Date, db: Database = appDb): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: applications.id,
        userId: applications.userId,
        email: applications.email,
        stage: applications.stage,
        withdrawnAt: applications.withdrawnAt,
        companyId: listings.companyId,
      })
      .from(applications)
      .innerJoin(listings, eq(listings.id, applications.listingId))
      .where(ofKey(key))
      .for("update", { of: applications });
    // An id is no secret: it takes the person, too.
    if (!found || (found.id === key && !isApplicant(actor, found)))
      throw new NotFound("That application no longer exists.");
    if (found.withdrawnAt) return;
    if (!canBeWithdrawn(found))
      throw new Conflict("The company has decided already; there is nothing to withdraw.");
    const { id, companyId } = found;
    await tx.update(applications).set({ withdrawnAt: now }).where(eq(applications.id, id));
    await tx.insert(applicationEvents).values({ applicationId: id, at: now, kind: "withdrawn" });
    await writeAudit(
      actor,
      { action: "withdraw application", subject: "application", subjectId: id, companyId },
      tx,
    );
  });
}

/** The opening, kept open until the transaction ends. */
type Opening = Awaited<ReturnType<typeof lockOpening>>;

async function lockOpening(listingId: number, tx: Database) {
  const [opening] = await tx
    .select({
      id: listings.id,
      source: listings.source,
      status: listings.status,
      applyUrl: listings.applyUrl,
      title: listings.title,
      companyId: listings.companyId,
      company: companies.name,
      authorId: vacancies.authorId,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(vacancies, eq(vacancies.listingId, listings.id))
    .where(eq(listings.id, listingId))
    .for("share", { of: listings });
  if (opening?.source !== "payboard" || opening.applyUrl !== null)
    throw new NotFound("Nobody can apply for that role here.");
  if (opening.status !== "open")
    throw new Conflict("This role was closed in the meantime. It takes no more applications.");
  return opening;
}
