import type { OwnApplication } from "@/lib/applications/queries";
import { formatDay } from "@/lib/format";
import { standingOf } from "./standing";

/** What a person has applied for, in their account. */
export function MyApplications({ applications }: { applications: readonly OwnApplication[] }) {
  return (
    <section className="panel" aria-labelledby="applications">
      <h2 id="applications">Your applications</h2>
      {applications.length === 0 && (
        <p className="quiet">
          Roles that you apply for here stand in this place, with the company’s answer.{" "}
          <a href="/jobs">Look for one</a>
        </p>
      )}
      <ul className="my-applications">
        {applications.map((application) => (
          <li key={application.id}>
            <a href={`/applications/${application.id}`}>{application.listing.title}</a>
            <p>{standingOf(application)}</p>
            <p className="source line">
              <span>{application.company.name}</span>
              <time dateTime={application.appliedAt.toISOString()}>
                sent on {formatDay(application.appliedAt)}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
