import { countOf, formatCount } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import type { RoleOverview } from "@/lib/roles/overview";
import type { Tool } from "@/lib/roles/tools";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { occupationOf } from "@/lib/salaries/occupations";
import { formatPart } from "@/lib/salaries/sentences";

/** The technologies of a role's occupation by O*NET, and how often the role's own listings name them. */
export function RoleTools({ overview: { pay, demand, tools } }: { overview: RoleOverview }) {
  const { role, advertised } = pay;
  const [first] = demand;
  const { inDemand, others } = tools;
  return (
    <section className="panel" aria-labelledby="tools">
      <h2 id="tools">Technologies in demand for {occupationOf(role.soc)}</h2>
      <p className="measure">
        Named often by employers of the whole occupation, SOC {role.soc}
        {first &&
          `; beside each, in how many of our open listings for ${role.plural} it stands, of ${countOf(first.of, "listing")} (Payboard, ${formatMonth(advertised.month)}${advertised.isSample ? ", invented samples" : ""})`}
        .
      </p>
      <ToolList tools={inDemand} role={role.slug} />
      {others.length > 0 && (
        <details>
          <summary>
            {formatCount(others.length)} more that are hot: named often by employers of all kinds
          </summary>
          <ToolList tools={others} role={role.slug} />
        </details>
      )}
      <p className="source">
        From the <a href="https://www.onetcenter.org/database.html">O*NET 29.3 Database</a> by the U.S.
        Department of Labor, Employment and Training Administration (USDOL/ETA),{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; modified: only what is hot or in
        demand, matched to our skills. O*NET® is a trademark of USDOL/ETA, which has not approved, endorsed,
        or tested the modifications.
      </p>
    </section>
  );
}

function ToolList({ tools, role }: { tools: readonly Tool[]; role: RoleSlug }) {
  return (
    <ul className="tools">
      {tools.map((tool) => (
        <li key={tool.technology}>
          {tool.skill && tool.named && tool.named.n > 0 ? (
            <a href={boardUrl({ ...NO_FILTERS, role: [role], skill: [tool.skill.slug] })}>
              {tool.technology}
            </a>
          ) : (
            <span>{tool.technology}</span>
          )}
          <small>{besideName(tool)}</small>
        </li>
      ))}
    </ul>
  );
}

/** "as Bash, 34%: 41 listings"; what kind of thing it is where listings aren't read for it. */
function besideName({ technology, category, skill, named }: Tool): string {
  if (!skill || !named) return category === technology ? "" : category;
  const isSaid = technology.toLowerCase().includes(skill.label.toLowerCase());
  const name = isSaid ? "" : `as ${skill.label}, `;
  return named.n === 0
    ? `${name}in no listing`
    : `${name}${formatPart(named.share)}: ${countOf(named.n, "listing")}`;
}
