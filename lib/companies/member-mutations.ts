import "server-only";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, companyMembers, invitations } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isOwner } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import { invitationLetter } from "./letters";
import { requireOwner, requireVerified } from "./require-member";

const INVITATION_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Asks somebody by mail to recruit for a company; again, where they were asked before. */
export async function inviteMember(
  actor: Actor,
  { companyId, email, role }: { companyId: number; email: string; role: "owner" | "recruiter" },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const person = requireOwner(actor, companyId);
  await db.transaction(async (tx) => {
    const [company] = await tx
      .select({ name: companies.name })
      .from(companies)
      .where(and(eq(companies.id, companyId), isNull(companies.suspendedAt)));
    if (!company) throw new NotFound("That company is not here, or is suspended.");
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    await tx
      .insert(invitations)
      .values({ companyId, email, role, expiresAt })
      .onConflictDoUpdate({ target: [invitations.companyId, invitations.email], set: { role, expiresAt } });
    const url = `${env.siteUrl}/account`;
    await queueLetter(email, invitationLetter({ by: person.name, company: company.name, url }), tx);
    await writeAudit(
      actor,
      {
        action: "invite member",
        subject: "company",
        subjectId: companyId,
        companyId,
        after: { email, role },
      },
      tx,
    );
  });
}

/** Joins a company by an invitation to one's own, confirmed address. */
export async function acceptInvitation(
  actor: Actor,
  id: string,
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const person = requireVerified(actor);
  await db.transaction(async (tx) => {
    const [invitation] = await tx
      .delete(invitations)
      .where(and(eq(invitations.id, id), eq(invitations.email, person.email), gt(invitations.expiresAt, now)))
      .returning({ companyId: invitations.companyId, role: invitations.role });
    if (!invitation) throw new NotFound("That invitation has run out or was taken back.");
    const { companyId, role } = invitation;
    await tx
      .insert(companyMembers)
      .values({ companyId, userId: person.id, role, joinedAt: now })
      .onConflictDoUpdate({ target: [companyMembers.companyId, companyMembers.userId], set: { role } });
    await writeAudit(
      actor,
      { action: "join company", subject: "company", subjectId: companyId, companyId, after: { role } },
      tx,
    );
  });
}

/** Ends a membership: an owner anybody's, each person their own. A company's last owner stays. */
export async function removeMember(
  actor: Actor,
  { companyId, userId }: { companyId: number; userId: string },
  db: Database = appDb,
): Promise<void> {
  const isOwn = actor.kind === "person" && actor.id === userId;
  if (!isOwn && !isOwner(actor, companyId))
    throw new Forbidden("Only an owner of the company can remove somebody.");
  await db.transaction(async (tx) => {
    await tx.execute(sql`select from ${companies} where ${eq(companies.id, companyId)} for update`);
    const [other] = await tx
      .select({ userId: companyMembers.userId })
      .from(companyMembers)
      .where(
        and(
          eq(companyMembers.companyId, companyId),
          eq(companyMembers.role, "owner"),
          ne(companyMembers.userId, userId),
        ),
      )
      .limit(1);
    if (!other) throw new Conflict("A company needs an owner: make somebody else one first.");
    const gone = await tx
      .delete(companyMembers)
      .where(and(eq(companyMembers.companyId, companyId), eq(companyMembers.userId, userId)))
      .returning({ userId: companyMembers.userId });
    if (gone.length === 0) return;
    await writeAudit(
      actor,
      { action: "remove member", subject: "company", subjectId: companyId, companyId, before: { userId } },
      tx,
    );
  });
}
