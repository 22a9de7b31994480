import type { RoleSlug } from "./vocabulary";

/** The address of what a role is, from the root. What it pays stands at `rolePayUrl`. */
export function roleUrl(role: RoleSlug): string {
  return `/roles/${role}`;
}
