import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { tools } from "@/lib/guides/title-facts";
import type { TitleSide } from "@/lib/guides/title-pair";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import { formatDollars, formatPart } from "@/lib/salaries/sentences";

const SHOWN = 12;

/** What a title's listings are written in and with: how often, for what pay, and more or less than a year ago. */
export function TechnologiesTable({ side, month }: { side: TitleSide; month: string }) {
  const { role, demand, open, isSample } = side;
  const named = tools(demand).slice(0, SHOWN);
  if (named.length === 0)
    return (
      <p className="quiet">
        {countOf(open.total, "listing")} for {role.plural} {open.total === 1 ? "is" : "are"} open: too few to
        say what they ask for.
      </p>
    );
  return (
    <>
      <table className="pay-table">
        <caption>{role.label}: languages and frameworks</caption>
        <thead>
          <tr>
            <th scope="col">Named</th>
            <th scope="col" className="n">
              Share
            </th>
            <th scope="col" className="n">
              A year ago
            </th>
            <th scope="col" className="n">
              Pay
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ skill, label, n, share, shareBefore, pay }) => (
            <tr key={skill}>
              <th scope="row">
                <a href={boardUrl({ ...NO_FILTERS, role: [role.slug], skill: [skill] })}>{label}</a>
                <span className="rests-on">{countOf(n, "listing")}</span>
              </th>
              <td className="n main">{formatPart(share)}</td>
              <td className="n">
                {shareBefore === null ? <span className="quiet">–</span> : formatPart(shareBefore)}
              </td>
              <td className="n">
                {pay ? formatDollars(pay.median) : <span className="quiet">too few</span>}
                {pay && <small>n = {pay.n}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source">
        Of {countOf(named[0]?.of ?? 0, "open listing")} on Payboard, {formatMonth(month)}
        {isSample && ", invented samples"}. Pay: median of the middle of the advertised range, from ten
        listings that state it. A year ago: from 30 listings that were open then.{" "}
        <a href="/methodology#advertised">Method</a>
      </p>
    </>
  );
}
