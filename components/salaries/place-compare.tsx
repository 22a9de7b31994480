import type { PlacePay } from "@/lib/salaries/place-page";
import { PRICED_ROLES, rolePayUrl } from "@/lib/salaries/priced-roles";

const MOST_STATES = 5;
const MOST_ROLES = 4;

/** The ways on: this role against its neighbours and its kin, and in the nation. */
export function PlaceCompare({ pay: { role, state, name, neighbours } }: { pay: PlacePay }) {
  const states = [state, ...neighbours.map((next) => next.state)].slice(0, MOST_STATES);
  const kin = PRICED_ROLES.filter(({ family, slug }) => family === role.family && slug !== role.slug);
  const roles = [role, ...kin].slice(0, MOST_ROLES);
  return (
    <section className="panel" aria-labelledby="compare">
      <h2 id="compare">Compare</h2>
      <ul className="ways">
        {states.length > 1 && (
          <li>
            <a href={compareUrl([role.slug], states)}>{name} and its neighbours</a>
          </li>
        )}
        {roles.length > 1 && (
          <li>
            <a
              href={compareUrl(
                roles.map(({ slug }) => slug),
                [state],
              )}
            >
              {sentence(roles.map(({ plural }) => plural).join(" or "))}
            </a>
          </li>
        )}
        <li>
          <a href={rolePayUrl(role.slug)}>{role.label} pay in all states</a>
        </li>
      </ul>
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function compareUrl(roles: readonly string[], states: readonly string[]): string {
  return `/salaries/compare?roles=${roles.join(",")}&states=${states.join(",")}`;
}
