import { countOf, formatDay } from "@/lib/format";
import type { Ghost } from "@/lib/moderation/load-ghosts";
import type { AuditEntry, ModeratedCompany } from "@/lib/moderation/queries";
import { AdminCrumbs } from "./admin-crumbs";
import { AuditLog } from "./audit-log";
import { GhostList } from "./ghost-list";
import { SuspendForm } from "./moderation-forms";

/** A company as a moderator decides on it: `ghosts` are its open listings with their scores, as far as they are shown. */
export function ModeratedCompanyPage({
  company: { id, slug, name, domain, website, isTrusted, suspendedAt, open, members },
  ghosts,
  audit,
}: {
  company: ModeratedCompany;
  ghosts: readonly Ghost[];
  audit: readonly AuditEntry[];
}) {
  return (
    <div className="page admin">
      <AdminCrumbs />
      <div className="page-head">
        <h1>
          {name} {suspendedAt && <span className="tag">suspended</span>}
        </h1>
        <p className="lead line">
          <span>
            <a href={`/companies/${slug}`}>Its page</a>
          </span>
          <span>{countOf(open, "open listing")}</span>
          <span>{domain ?? website ?? "no domain known"}</span>
          <span>{isTrusted ? "its listings appear at once" : "its listings are looked at first"}</span>
        </p>
      </div>
      <div className="two even">
        <section className="panel" aria-labelledby="ghosts">
          <h2 id="ghosts">Its open listings, the likeliest ghost first</h2>
          {ghosts.length === 0 ? (
            <p className="quiet">None is open.</p>
          ) : (
            <GhostList ghosts={ghosts} namesCompany={false} />
          )}
          {ghosts.length < open && <p className="source">And {countOf(open - ghosts.length, "other")}.</p>}
        </section>
        <aside aria-label="Members and suspension">
          <section className="panel" aria-labelledby="members">
            <h2 id="members">{countOf(members.length, "member")}</h2>
            <ul className="found">
              {members.map(({ userId, name: called, role, suspendedAt: since }) => (
                <li key={userId}>
                  <a href={`/admin/people/${userId}`}>{called}</a>
                  <span className="quiet">{role}</span>
                  {since && <span className="tag">suspended</span>}
                </li>
              ))}
            </ul>
          </section>
          <section className="panel" aria-labelledby="suspension">
            <h2 id="suspension">
              {suspendedAt ? `Suspended since ${formatDay(suspendedAt)}` : "Suspend the company"}
            </h2>
            <p className="hint">
              {suspendedAt
                ? "Once readmitted it may post again. Its listings stay closed until it renews them."
                : "Its listings leave the board at once, and it can’t post. Its members are told why."}
            </p>
            <SuspendForm companyId={id} isSuspended={suspendedAt !== null} />
          </section>
        </aside>
      </div>
      <AuditLog title="Audit log" audit={audit} />
    </div>
  );
}
