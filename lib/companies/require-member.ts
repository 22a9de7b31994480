import type { Actor, Person } from "@/lib/accounts/actor";
import { isOwner, isVerifiedPerson } from "@/lib/accounts/policy";
import { Forbidden } from "@/lib/errors";

/** Who asks, if they may do anything for a company at all. Throws Forbidden. */
export function requireVerified(actor: Actor): Person {
  if (!isVerifiedPerson(actor)) throw new Forbidden("Sign in and confirm your address first.");
  return actor;
}

/** Who asks, if they own the company. Throws Forbidden. */
export function requireOwner(actor: Actor, companyId: number): Person {
  if (!isOwner(actor, companyId)) throw new Forbidden("Only an owner of the company can do that.");
  return requireVerified(actor);
}
