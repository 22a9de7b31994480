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
  return (
    <nav aria-label="Where this is">
      <ol className="crumbs">
        <li>
          <a href="/salaries">Salaries</a>
        </li>
        <li>{state ? <a href={rolePayUrl(role.slug)}>{role.label}</a> : role.label}</li>
        {state && <li>{here ? <a href={rolePayUrl(role.slug, state.code)}>{state.name}</a> : state.name}</li>}
        {here && <li>{here}</li>}
      </ol>
    </nav>
  );
}
