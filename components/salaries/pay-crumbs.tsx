import { type Crumb, Crumbs } from "@/components/site/crumbs";
import type { StateCode } from "@/lib/places/vocabulary";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import type { RoleEntry } from "@/lib/salaries/role-page";

/** The way back: all salaries, the role, the state. The last is where one is, and so no link. */
export function PayCrumbs({
  role,
  state,
  here,
}: {
  role: RoleEntry;
  state?: { code: StateCode; name: string };
  /** A page below the state's. */
  here?: string;
}) {
  const way: Crumb[] = [
    { label: "Salaries", href: "/salaries" },
    { label: role.label, href: state && rolePayUrl(role.slug) },
  ];
  if (state) way.push({ label: state.name, href: here && rolePayUrl(role.slug, state.code) });
  if (here) way.push({ label: here });
  return <Crumbs way={way} />;
}
