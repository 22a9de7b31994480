import { restsOn } from "@/components/guides/differences-table";
import { sources } from "@/components/salaries/role-sources";
import { TierBands } from "@/components/salaries/tier-bands";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatDollars } from "@/lib/salaries/sentences";
import { findingOf } from "@/lib/salaries/tier-words";

const BEST_STATES = 5;

/** The best figure of the nation and the states that pay most; the way to all the others. */
export function PayInShort({ pay: { role, tiers, ranking } }: { pay: RolePay }) {
  const [best] = tiers.tiers;
  const isRanked = ranking.ranked.length > 0;
  const states = (isRanked ? ranking.ranked : ranking.thin).slice(0, BEST_STATES);
  return (
    <section className="panel" aria-labelledby="pay">
      <h2 id="pay">{findingOf(tiers, role.slug, "US")}</h2>
      {best && <TierBands tiers={[best]} />}
      {states.length > 0 && (
        <>
          <h3 className="minor">{isRanked ? "Paid most in" : "Thin samples, not ranked: offered in"}</h3>
          <ul className="movers">
            {states.map(
              ({ state, name, tier }) =>
                tier?.median != null && (
                  <li key={state}>
                    <a href={rolePayUrl(role.slug, state)}>{name}</a>
                    <b>{formatDollars(tier.median)}</b>
                    <span className="quiet">{restsOn(tier)}</span>
                  </li>
                ),
            )}
          </ul>
          <p className="source">
            {sources(states.flatMap(({ tier }) => tier ?? []))}. <a href="/methodology#modelled">Method</a>
          </p>
        </>
      )}
      <p className="all-pay">
        <a href={rolePayUrl(role.slug)}>All there is of their pay, state by state</a>
      </p>
    </section>
  );
}
