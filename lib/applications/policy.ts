import type { Actor, Person } from "@/lib/accounts/actor";

/** Reads applications and CVs, decides on them: whoever acts for the company, and nobody of the staff. */
export function canSeeApplicants(actor: Actor, companyId: number): actor is Person {
  return (
    actor.kind === "person" &&
    actor.isVerified &&
    actor.memberships.some((membership) => membership.companyId === companyId)
  );
}

type Sent = { userId: string | null; email: string };

/** Sees their own application and may take it back, besides who holds the link that was mailed. */
export function isApplicant(actor: Actor, { userId, email }: Sent): actor is Person {
  return actor.kind === "person" && (actor.id === userId || (actor.isVerified && actor.email === email));
}

/** Who has withdrawn is left in peace: neither moved, nor written to, nor declined. */
export function canBeAnswered({ withdrawnAt }: { withdrawnAt: Date | string | null }): boolean {
  return withdrawnAt === null;
}

type Standing = { stage: string; withdrawnAt: Date | string | null };

/** There is something to take back only while the company has not decided. */
export function canBeWithdrawn({ stage, withdrawnAt }: Standing): boolean {
  return withdrawnAt === null && stage !== "declined" && stage !== "hired";
}
