import type { Actor, Person } from "./actor";

/** Decides on listings, companies and reports. */
export function isModerator(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.staff !== null;
}

/** Also decides on people. */
export function isAdmin(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.staff === "admin";
}

/** Acts for the company: its listings and applicants. */
export function isMember(actor: Actor, companyId: number): actor is Person {
  return actor.kind === "person" && actor.memberships.some((one) => one.companyId === companyId);
}

/** Also its profile, members and feeds. */
export function isOwner(actor: Actor, companyId: number): actor is Person {
  return (
    actor.kind === "person" &&
    actor.memberships.some((one) => one.companyId === companyId && one.role === "owner")
  );
}

/** Has shown that the address is theirs. */
export function isVerifiedPerson(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.isVerified;
}
