import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyClaims, companyMembers, listings, users } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { claimLetter, suspendedLetter } from "./letters";

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
