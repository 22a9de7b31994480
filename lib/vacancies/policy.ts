import type { Actor } from "@/lib/accounts/actor";

type Owned = { companyId: number };

/** Writes, posts, edits and closes: whoever acts for its company. */
export function canEditVacancy(actor: Actor, { companyId }: Owned): boolean {
  return (
    actor.kind === "person" &&
    actor.isVerified &&
    actor.memberships.some((membership) => membership.companyId === companyId)
  );
}

/** Decides whether it is published. Not on one's own company's. */
export function canReviewVacancy(actor: Actor, { companyId }: Owned): boolean {
  return (
    actor.kind === "person" &&
    actor.staff !== null &&
    !actor.memberships.some((membership) => membership.companyId === companyId)
  );
}

/** Sees it before it is published. */
export function canSeeVacancy(actor: Actor, vacancy: Owned): boolean {
  return canEditVacancy(actor, vacancy) || canReviewVacancy(actor, vacancy);
}
