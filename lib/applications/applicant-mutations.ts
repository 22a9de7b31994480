import "server-only";
import { eq, inArray } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { applicationEvents, applications, companies, listings } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import type { Decline, Move } from "./input";
import { answerLetter, declinedLetter, reasonSentence } from "./letters";
import { canBeAnswered, canSeeApplicants } from "./policy";
import { APPLICATION_STAGES } from "./vocabulary";

/** Moves an applicant to a stage other than "declined". Throws Conflict where somebody else has moved them since. */
export async function moveApplicant(actor: Actor, { id, from, to }: Move, now: Date, db: Database = appDb) {
  // No type holds back what comes from outside.
  if ((to as string) === "declined") throw new Forbidden("Nobody is declined without being told.");
  await db.transaction(async (tx) => {
    const [one] = await lockApplicants(actor, [id], tx);
    if (!one || !canBeAnswered(one)) throw new Conflict("They have withdrawn their application.");
    if (one.stage === to) return;
    if (one.stage !== from)
      throw new Conflict(`Somebody has moved ${one.name} to “${labelOf(one.stage)}” in the meantime.`);
    await tx.update(applications).set({ stage: to, stageAt: now }).where(eq(applications.id, id));
    await tx
      .insert(applicationEvents)
      .values({ ...by(actor), applicationId: id, at: now, kind: "moved", stage: to });
    const change = { before: { stage: from }, after: { stage: to } };
    await writeAudit(actor, { action: "move applicant", ...subject(one), ...change }, tx);
  });
}

/** Keeps a note that the company's members read, and nobody else. */
export async function noteApplicant(
  actor: Actor,
  { id, note }: { id: string; note: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [one] = await lockApplicants(actor, [id], tx);
    if (!one) return;
    await tx
      .insert(applicationEvents)
      .values({ ...by(actor), applicationId: id, at: now, kind: "noted", text: note });
    await writeAudit(actor, { action: "note on applicant", ...subject(one) }, tx);
  });
}

/** Mails an applicant what the company has to say. */
export async function writeToApplicant(
  actor: Actor,
  { id, letter }: { id: string; letter: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [one] = await lockApplicants(actor, [id], tx);
    if (!one || !canBeAnswered(one)) throw new Conflict("They have withdrawn their application.");
    await tx.update(applications).set({ answeredAt: now }).where(eq(applications.id, id));
    await tx
      .insert(applicationEvents)
      .values({ ...by(actor), applicationId: id, at: now, kind: "answered", text: letter });
    await writeAudit(actor, { action: "write to applicant", ...subject(one) }, tx);
    await queueLetter(one.email, answerLetter({ ...one, text: letter }), tx);
  });
}

/**
 * Declines people and mails each the message with the reason: the only way to that stage. Those who were declined
 * already or have withdrawn are passed over; the others' number is given.
 */
export async function declineApplicants(
  actor: Actor,
  { ids, reason, message }: Decline,
  now: Date,
  db: Database = appDb,
): Promise<number> {
  return await db.transaction(async (tx) => {
    const locked = await lockApplicants(actor, ids, tx);
    const told = locked.filter((one) => canBeAnswered(one) && one.stage !== "declined");
    for (const one of told) {
      const event = { ...by(actor), applicationId: one.id, at: now };
      const text = `${message}\n\n${reasonSentence(reason)}`;
      await tx
        .update(applications)
        .set({ stage: "declined", stageAt: now, answeredAt: now })
        .where(eq(applications.id, one.id));
      await tx.insert(applicationEvents).values([
        { ...event, kind: "moved", stage: "declined" },
        { ...event, kind: "answered", text },
      ]);
      const change = { before: { stage: one.stage }, after: { stage: "declined", reason } };
      await writeAudit(actor, { action: "decline applicant", ...subject(one), ...change }, tx);
      await queueLetter(one.email, declinedLetter({ ...one, reason, text: message }), tx);
    }
    return told.length;
  });
}

/** These applicants, held until the transaction ends, always in one order; all of them are the actor's to decide on. */
async function lockApplicants(actor: Actor, ids: readonly string[], tx: Database) {
  const found = await tx
    .select({
      id: applications.id,
      name: applications.name,
      email: applications.email,
      stage: applications.stage,
      withdrawnAt: applications.withdrawnAt,
      title: listings.title,
      companyId: listings.companyId,
      company: companies.name,
    })
    .from(applications)
    .innerJoin(listings, eq(listings.id, applications.listingId))
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(inArray(applications.id, [...ids]))
    .orderBy(applications.id)
    .for("update", { of: applications });
  const isTheirs = found.every(({ companyId }) => canSeeApplicants(actor, companyId));
  // Whether it is there is not for others to know.
  if (!isTheirs || found.length < new Set(ids).size) throw new NotFound("That applicant is not there.");
  return found;
}

const subject = ({ id, companyId }: { id: string; companyId: number }) =>
  ({ subject: "application", subjectId: id, companyId }) as const;
const by = (actor: Actor) => ({ actorId: actor.kind === "person" ? actor.id : null });
const labelOf = (stage: string) => APPLICATION_STAGES.find(({ value }) => value === stage)?.label ?? stage;
