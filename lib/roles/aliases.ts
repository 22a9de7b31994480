import { ROLES, type RoleSlug } from "./vocabulary";

/** Other names under which people search for a role, in lower case. */
export const ROLE_ALIASES = Object.fromEntries(ROLES.map((role) => [role.slug, []])) as unknown as Record<
  RoleSlug,
  readonly string[]
>;
