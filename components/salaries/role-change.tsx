import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { occupationOf } from "@/lib/salaries/occupations";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatChange, formatDollars } from "@/lib/salaries/sentences";
import { TOP_CODE } from "@/lib/salaries/top-code";
import { placeWords } from "@/lib/salaries/verdict";
import type { STATISTICS } from "@/lib/salaries/vocabulary";
import type { Mover, YearChange } from "@/lib/salaries/year-change";

/** How the occupation's wages changed between the two newest surveys, where that can be said. */
export function RoleChange({ pay: { role, changes, movers } }: { pay: RolePay }) {
  if (!changes) return null;
  const { earlier, later } = changes;
  const people = occupationOf(role.soc);
  return (
    <section className="panel" aria-labelledby="change">
      <h2 id="change">
        {sentence(people)}: {changeWords(changes.changes)}
      </h2>
      <table className="pay-table">
        <thead>
          <tr>
            <th scope="col">United States</th>
            <th scope="col" className="n">
              {formatMonth(earlier.vintage)}
            </th>
            <th scope="col" className="n">
              {formatMonth(later.vintage)}
            </th>
            <th scope="col" className="n">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.changes.map((change) => (
            <tr key={change.statistic}>
              <th scope="row">{SHORT[change.statistic]}</th>
              <td className="n">{figure(change.from, change)}</td>
              <td className="n">{figure(change.to, change)}</td>
              <td className="n main">{change.part === null ? "none" : formatChange(change.part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.changes.some(({ reason }) => reason === "top-coded") && (
        <p className="source">
          A figure at or above the cap of {formatDollars(TOP_CODE)} in either year can’t be compared.
        </p>
      )}
      <Movers title="Rose most" movers={movers.up} />
      <Movers title="Fell most" movers={movers.down} />
      <p className="source">
        U.S. Bureau of Labor Statistics, OEWS: {jobs(earlier.employment)} in {formatMonth(earlier.vintage)},{" "}
        {jobs(later.employment)} in {formatMonth(later.vintage)}. States with 1,000 jobs or more; medians. The
        survey pools three years, so a change is slow to show. <a href="/methodology#bls">Method</a>
      </p>
    </section>
  );
}

function Movers({ title, movers }: { title: string; movers: Mover[] }) {
  if (movers.length === 0) return null;
  return (
    <>
      <h3 className="minor">{title}</h3>
      <ul className="movers">
        {movers.map(({ state, change, jobs: counted }) => (
          <li key={state}>
            <span>{sentence(placeWords(state))}</span>
            <b>{formatChange(change.part)}</b>
            <span className="quiet">
              to {formatDollars(change.to ?? 0)}, {countOf(counted, "job")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const SHORT = {
  median: "Median",
  mean: "Mean",
  p10: "10th",
  p25: "25th",
  p75: "75th",
  p90: "90th",
} satisfies Record<(typeof STATISTICS)[number]["value"], string>;

function changeWords(changes: readonly YearChange[]): string {
  const median = changes.find(({ statistic }) => statistic === "median");
  if (!median || median.part === null) return "no change of the median can be said";
  return `median ${formatChange(median.part)} in a year`;
}

function figure(amount: number | null, { reason }: YearChange): string {
  if (amount !== null) return formatDollars(amount);
  return reason === "top-coded" ? `${formatDollars(TOP_CODE)}+` : "suppressed";
}

function jobs(employment: number | null): string {
  return employment === null ? "number of jobs not released" : countOf(employment, "job");
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
