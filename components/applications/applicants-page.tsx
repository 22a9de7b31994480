import type { Applicants } from "@/lib/applications/applicant-queries";
import { countOf } from "@/lib/format";
import { ApplicantsBoard } from "./applicants-board";
import { ApplicantsList } from "./applicants-list";

/** Who applied for a listing, as a list or a board. `told`: how many were just declined. */
export function ApplicantsPage({
  listing,
  applicants,
  waiting,
  view,
  told,
  asOf,
}: Applicants & { view: "list" | "board"; told: number | null; asOf: string }) {
  const isClosed = listing.status === "closed";
  return (
    <div className="page">
      <div className="page-head">
        <p className="source back">
          <a href={`/dashboard/listings/${listing.id}`}>What became of the listing</a>
        </p>
        <h1>Applicants for {listing.title}</h1>
        <p className="lead line">
          <span>{listing.company}</span>
          <span>{countOf(applicants.length, "person", "people")}</span>
          {isClosed && <span>closed</span>}
        </p>
      </div>
      {told !== null && (
        <p className="note-box" role="status">
          {countOf(told, "person is declined and has", "people are declined and have")} been told by mail.
        </p>
      )}
      {isClosed && waiting > 0 && (
        <p className="note-box warn">
          <b>{countOf(waiting, "person still waits", "people still wait")} for an answer.</b>{" "}
          {view === "list" && "They stand first: tick them, and write them a few words below."}
        </p>
      )}
      {applicants.length > 0 && <Views view={view} />}
      {applicants.length === 0 && <p className="quiet">Nobody has applied yet.</p>}
      {applicants.length > 0 && view === "list" && (
        <ApplicantsList listing={listing} applicants={applicants} asOf={asOf} />
      )}
      {applicants.length > 0 && view === "board" && <ApplicantsBoard applicants={applicants} asOf={asOf} />}
    </div>
  );
}

function Views({ view }: { view: "list" | "board" }) {
  return (
    <nav className="applicant-views" aria-label="How they are shown">
      <a href="?" aria-current={view === "list" ? "page" : undefined}>
        List
      </a>
      <a href="?view=board" aria-current={view === "board" ? "page" : undefined}>
        Board
      </a>
    </nav>
  );
}
