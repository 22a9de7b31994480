import { STATES } from "@/lib/places/vocabulary";
import { roleUrl } from "@/lib/roles/address";
import { PRICED_ROLES, rolePayUrl } from "@/lib/salaries/priced-roles";
import type { SitemapEntry } from "./xml";

/** What each role is, what it pays in the nation and in each state, and how we know. */
export function payPages(): SitemapEntry[] {
  const roles = PRICED_ROLES.flatMap(({ slug }) => [
    roleUrl(slug),
    rolePayUrl(slug),
    ...STATES.map(({ code }) => rolePayUrl(slug, code)),
  ]);
  return ["/methodology", ...roles].map((url) => ({ url }));
}
