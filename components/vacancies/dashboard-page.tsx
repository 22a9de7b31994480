import { CompanyLogo } from "@/components/companies/company-logo";
import { HowCounted } from "@/components/visits/how-counted";
import type { Person } from "@/lib/accounts/actor";
import { logoUrl } from "@/lib/companies/logo";
import type { OwnCompany } from "@/lib/companies/member-queries";
import { type DashboardRow, DashboardTable } from "./dashboard-table";

/**
 * A recruiter's listings, and the companies they act for. `rows`: what was written here; `imported`: what is open
 * of their companies and was read from where they hire.
 */
export function DashboardPage({
  person,
  companies,
  rows,
  imported,
  asOf,
}: {
  person: Person;
  companies: readonly OwnCompany[];
  rows: readonly DashboardRow[];
  imported: readonly DashboardRow[];
  asOf: string;
}) {
  const shown = { namesCompany: companies.length > 1, asOf };
  return (
    <div className="page">
      <div className="page-head">
        <h1>Your listings</h1>
        <p className="lead">{companies.map(({ name }) => name).join(", ")}</p>
      </div>
      {companies
        .filter(({ suspendedAt }) => suspendedAt)
        .map(({ id, name }) => (
          <div key={id} className="note-box bad">
            <p>
              <b>{name} is suspended.</b> Its listings are not shown, and it can’t post. You can still answer
              who applied.
            </p>
          </div>
        ))}
      {rows.length === 0 ? (
        <p>
          Nothing here yet. <a href="/post">Post a job</a>
        </p>
      ) : (
        <DashboardTable rows={rows} {...shown} />
      )}
      {imported.length > 0 && (
        <section aria-labelledby="imported">
          <h2 id="imported">Read from where you hire</h2>
          <DashboardTable rows={imported} {...shown} />
        </section>
      )}
      <HowCounted />
      <section className="panel dashboard-companies" aria-labelledby="companies">
        <h2 id="companies">Your companies</h2>
        <ul>
          {companies.map(({ id, slug, name, logoVersion }) => (
            <li key={id}>
              <CompanyLogo url={logoUrl(slug, logoVersion)} side={28} />
              <a href={`/dashboard/companies/${slug}`}>{name}</a>
              {person.memberships.some(({ companyId, role }) => companyId === id && role === "owner") &&
                ", owner"}
            </li>
          ))}
        </ul>
        <p>
          <a href="/companies/new">Enter another company</a>
        </p>
      </section>
    </div>
  );
}
