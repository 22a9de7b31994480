import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatChange, formatDollars, formatSpan } from "@/lib/salaries/sentences";
import { MIN_SHOWN } from "@/lib/salaries/vocabulary";

/** The skills that go with higher advertised pay; what they are worth, nobody can read off it. */
export function RoleSkills({ pay: { role, advertised } }: { pay: RolePay }) {
  const { all, skills, isSample, month } = advertised;
  const sample = isSample ? "; sample listings, invented" : "";
  return (
    <section className="panel" aria-labelledby="skills">
      <h2 id="skills">{finding(skills)}</h2>
      {all.median === null ? (
        <p className="quiet">
          {countOf(all.n, "open listing")} of {role.plural} state{all.n === 1 ? "s" : ""} pay: too few to
          compare.
        </p>
      ) : (
        <p className="measure">
          Median of advertised pay, US dollars a year, beside {formatDollars(all.median)} for all{" "}
          {countOf(all.n, "listing")} of the role that state it ({formatMonth(month)}
          {sample}). A skill goes with pay; it need not be the reason.
        </p>
      )}
      {skills.length > 0 && (
        <table className="pay-table">
          <thead>
            <tr>
              <th scope="col">Listings that name</th>
              <th scope="col" className="n">
                Median
              </th>
              <th scope="col" className="n">
                Against all
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map(({ skill, label, n, median, interval, over, isClear }) => (
              <tr key={skill}>
                <th scope="row">
                  <a href={`/jobs?role=${role.slug}&skill=${skill}`}>{label}</a>
                  <span className="rests-on">
                    {countOf(n, "listing")}, 95% interval {formatSpan(interval.low, interval.high)}
                    {!isClear && "; may be chance"}
                  </span>
                </th>
                <td className="n main">{formatDollars(median)}</td>
                <td className="n">{formatChange(over)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="source">
        Open listings on Payboard, {formatMonth(month)}
        {sample}. Named by {MIN_SHOWN} listings or more. <a href="/methodology#advertised">Method</a>
      </p>
    </section>
  );
}

function finding(skills: RolePay["advertised"]["skills"]): string {
  const clear = skills.filter(({ isClear }) => isClear);
  if (clear.length > 0) {
    const names = clear.slice(0, 2).map(({ label }) => label);
    return `${names.join(" and ")} ${names.length === 1 ? "goes" : "go"} with the highest advertised pay`;
  }
  return skills.length > 0
    ? "No skill clearly goes with higher advertised pay"
    : "No skill goes with higher advertised pay in enough listings";
}
