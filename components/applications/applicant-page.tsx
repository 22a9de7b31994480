import type { Applicant } from "@/lib/applications/applicant-queries";
import { APPLICATION_STAGES } from "@/lib/applications/vocabulary";
import { formatDay } from "@/lib/format";
import { NoteForm, WriteForm } from "./applicant-forms";
import { DeclineForm } from "./decline-form";
import { History } from "./history";
import { MoveForm } from "./move-form";

/** An applicant, as the company's members see them. */
export function ApplicantPage({ applicant }: { applicant: Applicant }) {
  const { id, name, email, stage, appliedAt, withdrawnAt, listing, history } = applicant;
  return (
    <div className="page">
      <div className="page-head">
        <p className="source back">
          <a href={`/dashboard/listings/${listing.id}/applicants`}>Applicants for {listing.title}</a>
        </p>
        <h1>{name}</h1>
        <p className="lead line">
          <a href={`mailto:${email}`}>{email}</a>
          <span>
            {withdrawnAt ? "Withdrawn" : APPLICATION_STAGES.find(({ value }) => value === stage)?.label}
          </span>
          <time dateTime={appliedAt.toISOString()}>applied on {formatDay(appliedAt)}</time>
        </p>
      </div>
      {withdrawnAt && (
        <p className="note-box">
          <b>{name} has withdrawn.</b> Their CV can’t be opened any more.
        </p>
      )}
      <div className="two">
        <div>
          <WhatTheySent applicant={applicant} />
          <section className="panel" aria-labelledby="history">
            <h2 id="history">What happened so far</h2>
            <History events={history} company={listing.company} />
          </section>
        </div>
        <aside aria-label="What to do">
          {!withdrawnAt && (
            <>
              <section className="panel" aria-labelledby="move">
                <h2 id="move">Move to a stage</h2>
                <MoveForm id={id} name={name} stage={stage} />
              </section>
              <section className="panel" aria-labelledby="write">
                <h2 id="write">Write to them</h2>
                <WriteForm id={id} first={name} />
              </section>
            </>
          )}
          <section className="panel" aria-labelledby="notes">
            <h2 id="notes">Notes</h2>
            <NoteForm id={id} />
          </section>
          {!withdrawnAt && stage !== "declined" && (
            <section className="panel" aria-labelledby="decline-title">
              <h2 id="decline-title">Decline</h2>
              <DeclineForm listingId={listing.id} id={id} />
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}

function WhatTheySent({
  applicant: { id, withdrawnAt, cvName, message, answers },
}: {
  applicant: Applicant;
}) {
  return (
    <section className="panel" aria-labelledby="sent">
      <h2 id="sent">What they sent</h2>
      {!withdrawnAt && (
        <p>
          <a className="button" href={`/dashboard/applicants/${id}/cv`} download>
            Save {cvName}
          </a>
        </p>
      )}
      <dl className="application-answers">
        {[...answers, { question: "Message", answer: message || "They wrote none." }].map((said) => (
          <div key={said.question}>
            <dt>{said.question}</dt>
            <dd className="application-text">{said.answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
