import { ChartTools } from "@/components/charts/chart-tools";
import { Crumbs } from "@/components/site/crumbs";
import { Still } from "@/components/ui/still";
import { roleLabel } from "@/lib/listings/active-filters";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import type { ComparePage as Page } from "@/lib/salaries/compare-page";
import { socOf } from "@/lib/salaries/figures";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { CompareChart } from "./compare-chart";
import { CompareForm } from "./compare-form";
import { CompareTable } from "./compare-table";
import { PlaceVerdictBox, VerdictBox } from "./compare-verdict";

/** Roles, or the places of one role, side by side: as offered, like for like, and what that means. */
export function ComparePage({
  page,
  title,
  siteUrl,
  asOf,
}: {
  page: Page;
  title: string;
  siteUrl: string;
  asOf: string;
}) {
  const { comparison, verdicts, placeVerdicts, vintage } = page;
  return (
    <div className="page pay-page">
      <ChartTools />
      <Still>
        <Crumbs way={[{ label: "Salaries", href: "/salaries" }, { label: "Compare" }]} />
        <div className="page-head">
          <h1>{title}</h1>
        </div>
        <CompareForm comparison={comparison} />
        <div className="two">
          <div className="pay-sections">
            <CompareChart page={page} siteUrl={siteUrl} asOf={asOf} />
            <CompareTable page={page} />
          </div>
          <aside aria-label="What sets them apart">
            {verdicts.map((verdict) => (
              <VerdictBox key={verdict.other} verdict={verdict} vintage={vintage} />
            ))}
            {placeVerdicts.map((verdict) => (
              <PlaceVerdictBox key={verdict.other} verdict={verdict} vintage={vintage} />
            ))}
            <OnPaper page={page} />
          </aside>
        </div>
      </Still>
    </div>
  );
}

/** What the roles are officially, and the ways on. */
function OnPaper({ page: { comparison } }: { page: Page }) {
  const { roles, places } = comparison;
  const codes = [...new Set(roles.map(socOf))];
  const states = places.flatMap((place) => (place === "US" ? [] : [place]));
  return (
    <section className="panel">
      <h2>{codes.length === 1 && roles.length > 1 ? "The same work on paper" : "On paper"}</h2>
      <dl className="on-paper">
        {roles.map((role) => (
          <div key={role}>
            <dt>{roleLabel(role)}</dt>
            <dd>
              SOC {socOf(role)} (<a href="/methodology#roles">why</a>)
              <br />
              <a href={rolePayUrl(role)}>What it pays</a>,{" "}
              <a href={boardUrl({ ...NO_FILTERS, role: [role], state: states })}>open listings</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
