import { formatDay } from "@/lib/format";
import type { ModeratedPerson } from "@/lib/moderation/person-queries";
import type { AuditEntry } from "@/lib/moderation/queries";
import { AdminCrumbs } from "./admin-crumbs";
import { AuditLog } from "./audit-log";
import { SuspendPersonForm } from "./moderation-forms";

/** A person as the staff sees them; `mayDecide`: who looks may suspend them and let them in again. */
export function PersonPage({
  person: { id, name, email, verifiedAt, staff, suspendedAt, createdAt, memberships },
  audit,
  mayDecide,
}: {
  person: ModeratedPerson;
  audit: readonly AuditEntry[];
  mayDecide: boolean;
}) {
  return (
    <div className="page admin">
      <AdminCrumbs />
      <div className="page-head">
        <h1>
          {name} {suspendedAt && <span className="tag">suspended</span>}
        </h1>
        <p className="lead line">
          <span>{email}</span>
          <span>{verifiedAt ? `confirmed ${formatDay(verifiedAt)}` : "not confirmed"}</span>
          <span>joined {formatDay(createdAt)}</span>
          {staff && <span>{staff}</span>}
        </p>
      </div>
      <div className="two even">
        <section className="panel" aria-labelledby="companies">
          <h2 id="companies">Acts for</h2>
          {memberships.length === 0 && <p className="quiet">No company.</p>}
          <ul className="found">
            {memberships.map(({ slug, name: company, role, joinedAt }) => (
              <li key={slug}>
                <a href={`/admin/companies/${slug}`}>{company}</a>
                <span className="quiet">
                  {role} since {formatDay(joinedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {(mayDecide || suspendedAt) && (
          <section className="panel" aria-labelledby="suspension">
            <h2 id="suspension">
              {suspendedAt ? `Suspended since ${formatDay(suspendedAt)}` : "Suspend the person"}
            </h2>
            <p className="hint">
              {suspendedAt
                ? "They can’t sign in."
                : "They are signed out at once and can’t sign in. What they posted stays."}
            </p>
            {mayDecide && <SuspendPersonForm userId={id} isSuspended={suspendedAt !== null} />}
          </section>
        )}
      </div>
      <AuditLog title="What they did, and what was done about them" audit={audit} />
    </div>
  );
}
