import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { PlaceCode } from "./figures";

/** The roles that have an occupation, and so pages of what they pay: all but `other`. */
export type PricedRole = Exclude<RoleSlug, "other">;

export const PRICED_ROLES = ROLES.flatMap((role) =>
  role.slug === "other" || role.soc === null ? [] : [{ ...role, slug: role.slug, soc: role.soc }],
);

/** The role that a path names; null for any other words. */
export function pricedRole(words: string) {
  return PRICED_ROLES.find(({ slug }) => slug === words) ?? null;
}

/** "back-end engineers" */
export function pluralOf(role: RoleSlug): string {
  return ROLES.find(({ slug }) => slug === role)?.plural ?? role;
}

/** The address of what a role pays, in the nation or in a state, from the root. */
export function rolePayUrl(role: RoleSlug, place: PlaceCode = "US"): string {
  return place === "US" ? `/salaries/${role}` : `/salaries/${role}/${place.toLowerCase()}`;
}

/** The state that a path names by its code in small letters, `wa`; null for any other words. */
export function pathState(words: string): StateCode | null {
  return STATES.find(({ code }) => code.toLowerCase() === words)?.code ?? null;
}
