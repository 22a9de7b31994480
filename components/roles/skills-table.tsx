import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import { type RoleOverview, shownSkills, typicalFinding } from "@/lib/roles/overview";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { formatDollars, formatPart } from "@/lib/salaries/sentences";
import type { SkillDemand } from "@/lib/skills/demand";

/** What a role's listings ask for: how often, how much more often than all others, since when and for what pay. */
export function SkillsTable({ overview: { pay, demand, open } }: { overview: RoleOverview }) {
  const { role, advertised } = pay;
  const [first] = demand;
  return (
    <section className="panel" aria-labelledby="skills">
      <h2 id="skills">{typicalFinding(demand, role.slug)}</h2>
      {first ? (
        <>
          <table className="pay-table skills-table">
            <caption className="sr">Skills in listings for {role.plural}</caption>
            <thead>
              <tr>
                <th scope="col">Skill</th>
                <th scope="col" className="n">
                  Share
                </th>
                <th scope="col" className="n">
                  Against others
                </th>
                <th scope="col" className="n wide">
                  A year ago
                </th>
                <th scope="col" className="n">
                  Pay
                </th>
              </tr>
            </thead>
            <tbody>
              {shownSkills(demand).map((skill) => (
                <SkillRow key={skill.skill} skill={skill} role={role.slug} />
              ))}
            </tbody>
          </table>
          <p className="source">
            Of {countOf(first.of, "open listing")} on Payboard, {formatMonth(advertised.month)}
            {advertised.isSample && ", invented samples"}. Against others: its share over that in all other
            open listings, with the 95% interval; typical where that lies wholly above one. A year ago: from
            30 listings that were open then. Pay: median of the middle of the advertised range, US dollars a
            year, from ten listings that state it. <a href="/methodology#advertised">Method</a>
          </p>
        </>
      ) : (
        <p className="quiet">{countOf(open.total, "open listing")}: a share needs ten.</p>
      )}
    </section>
  );
}

function SkillRow({
  skill: { skill, label, n, share, lift, isTypical, shareBefore, pay },
  role,
}: {
  skill: SkillDemand;
  role: RoleSlug;
}) {
  const before = shareBefore === null ? null : formatPart(shareBefore);
  return (
    <tr>
      <th scope="row">
        <a href={boardUrl({ ...NO_FILTERS, role: [role], skill: [skill] })}>{label}</a>{" "}
        {isTypical && <span className="tag">typical</span>}
        <span className="rests-on">
          {countOf(n, "listing")}
          {before && <span className="narrow">, a year ago {before}</span>}
        </span>
      </th>
      <td className="n main">{formatPart(share)}</td>
      <td className="n">
        {lift ? `${lift.value.toFixed(1)} times` : <span className="quiet">too few</span>}
        {lift && (
          <small>
            {lift.low.toFixed(1)}–{lift.high.toFixed(1)}
          </small>
        )}
      </td>
      <td className="n wide">{before ?? <span className="quiet">–</span>}</td>
      <td className="n">
        {pay ? formatDollars(pay.median) : <span className="quiet">too few</span>}
        {pay && <small>n = {pay.n}</small>}
      </td>
    </tr>
  );
}
