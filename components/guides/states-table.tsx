import type { TitleSide } from "@/lib/guides/title-pair";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { formatDollars, ordinal } from "@/lib/salaries/sentences";
import { restsOn } from "./differences-table";

const SHOWN = 10;

/** The states that pay a title most, as offered and for their prices. */
export function StatesTable({ side: { role, states, thin } }: { side: TitleSide }) {
  const shown = states.length > 0 ? states : thin;
  if (shown.length === 0)
    return (
      <p className="quiet">For no state is the pay of {role.plural} known, neither filed nor modelled.</p>
    );
  return (
    <>
      <table className="pay-table guide-states">
        <caption>
          {role.label}: {states.length > 0 ? "the best-paid states" : "states with a thin sample, not ranked"}
        </caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col" className="n">
              As offered
            </th>
            <th scope="col" className="n">
              For its prices
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, SHOWN).map(({ state, name, tier, adjusted }) => (
            <tr key={state}>
              <th scope="row">
                <a href={rolePayUrl(role.slug, state)}>{name}</a>
                <span className="rests-on">
                  {tier.isThin && "thin: "}
                  {restsOn(tier)}
                </span>
              </th>
              <td className="n main">{formatDollars(tier.median)}</td>
              <td className="n">
                {adjusted ? formatDollars(adjusted.median) : <span className="quiet">not known</span>}
                {adjusted && !tier.isThin && <small>{ordinal(adjusted.rank)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source">
        Median of the base pay offered, US dollars a year; modelled where fewer than 30 were filed. For its
        prices: divided by the state’s price parity (BEA). <a href="/methodology#prices">Method</a>
      </p>
    </>
  );
}
