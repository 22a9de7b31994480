import type { PlacePay } from "@/lib/salaries/place-page";
import { pluralOf, rolePayUrl } from "@/lib/salaries/priced-roles";
import { placeWords } from "@/lib/salaries/verdict";
import { TierFigure } from "./tier-bands";
import { restsOn } from "./tier-names";

/** The best figure of each state next door, beside this one's. */
export function PlaceNeighbours({ pay: { role, state, name, tiers, neighbours } }: { pay: PlacePay }) {
  const best = tiers.tiers.find(({ source }) => source !== "advertised") ?? null;
  const rows = [{ state, name, tier: best }, ...neighbours];
  return (
    <section className="panel" aria-labelledby="neighbours">
      <h2 id="neighbours" className="section-title">
        Next door
      </h2>
      {neighbours.length === 0 ? (
        <p className="quiet">{sentence(placeWords(state))} borders no other state.</p>
      ) : (
        <table className="pay-table">
          <caption>
            The best figure of {pluralOf(role.slug)} that each state has, US dollars a year. Figures of
            different kinds do not compare.
          </caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col" className="n">
                Median
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ state: code, name: rowName, tier }) => (
              <tr key={code}>
                <th scope="row">
                  {code === state ? rowName : <a href={rolePayUrl(role.slug, code)}>{rowName}</a>}{" "}
                  {tier?.isThin && <span className="tag">thin</span>}
                  <span className="rests-on">{tier ? restsOn(tier) : "no figure released"}</span>
                </th>
                <td className="n main">
                  {tier ? <TierFigure tier={tier} /> : <span className="quiet">none</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {neighbours.length > 0 && (
        <p className="source">
          {[...new Set(rows.flatMap(({ tier }) => tier?.origin ?? []))].join("; ")}.{" "}
          <a href="/methodology#thin">Method</a>
        </p>
      )}
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
