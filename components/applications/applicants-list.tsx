import type { ApplicantRow, Applicants } from "@/lib/applications/applicant-queries";
import { APPLICATION_STAGES } from "@/lib/applications/vocabulary";
import { formatAge } from "@/lib/format";
import { DeclineSeveral, Tick } from "./decline-several";
import { MoveForm } from "./move-form";

/** Everybody in rows, by stage, with boxes to decline several at once. */
export function ApplicantsList({
  listing,
  applicants,
  asOf,
}: Pick<Applicants, "listing" | "applicants"> & { asOf: string }) {
  return (
    <DeclineSeveral listingId={listing.id}>
      <table className="applicants" id="ids">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">Decline</span>
            </th>
            <th scope="col">Name</th>
            <th scope="col" className="wide">
              Stage
            </th>
            <th scope="col" className="wide">
              Applied
            </th>
            <th scope="col">Move to</th>
          </tr>
        </thead>
        <tbody>
          {applicants.map((applicant) => (
            <Row key={applicant.id} applicant={applicant} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </DeclineSeveral>
  );
}

function Row({ applicant, asOf }: { applicant: ApplicantRow; asOf: string }) {
  const { id, name, email, stage, appliedAt, withdrawnAt, isWaiting } = applicant;
  return (
    <tr>
      <td>{!withdrawnAt && stage !== "declined" && <Tick id={id} name={name} />}</td>
      <th scope="row">
        <a href={`/dashboard/applicants/${id}`}>{name}</a>
        <span className="source">{email}</span>
        {isWaiting && <span className="source">waits for an answer</span>}
      </th>
      <td className="wide">
        {withdrawnAt ? "Withdrawn" : APPLICATION_STAGES.find(({ value }) => value === stage)?.label}
      </td>
      <td className="wide">
        <time dateTime={appliedAt.toISOString()}>{formatAge(appliedAt.toISOString(), asOf)}</time>
      </td>
      <td>{withdrawnAt ? "Withdrawn" : <MoveForm id={id} name={name} stage={stage} />}</td>
    </tr>
  );
}
