import type { Person } from "@/lib/accounts/actor";
import type { OwnCompany } from "@/lib/companies/member-queries";
import { formatAge } from "@/lib/format";
import "./dashboard.css";

export type DashboardRow = {
  id: string;
  title: string;
  company: string;
  /** "On the board", "Draft". */
  standing: string;
  updatedAt: string;
  /** Where its listing is; null before it was published. */
  listing: { id: number; url: string } | null;
};

/** A recruiter's listings, and the companies they act for. */
export function DashboardPage({
  person,
  companies,
  rows,
  asOf,
}: {
  person: Person;
  companies: readonly OwnCompany[];
  rows: readonly DashboardRow[];
  asOf: string;
}) {
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
        <table className="table dashboard">
          <thead>
            <tr>
              <th scope="col">Job</th>
              <th scope="col">Stands</th>
              <th scope="col" className="wide">
                Changed
              </th>
              <th scope="col">Applicants</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, company, standing, updatedAt, listing }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/post/${id}`}>{title}</a>
                  {companies.length > 1 && <span className="source">{company}</span>}
                </th>
                <td>{listing ? <a href={listing.url}>{standing}</a> : standing}</td>
                <td className="wide">{formatAge(updatedAt, asOf)}</td>
                <td>{listing && <a href={`/dashboard/listings/${listing.id}/applicants`}>Applicants</a>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="panel" aria-labelledby="companies">
        <h2 id="companies">Your companies</h2>
        <ul>
          {companies.map(({ id, slug, name }) => (
            <li key={id}>
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
