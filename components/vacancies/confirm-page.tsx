import { formatAge } from "@/lib/format";
import { ConfirmForm } from "./close-forms";

/** Where the mail leads that asks whether a listing still stands. */
export function ConfirmPage({
  id,
  title,
  company,
  isOpen,
  confirmedAt,
  asOf,
}: {
  id: string;
  title: string;
  company: string;
  isOpen: boolean;
  confirmedAt: string | null;
  asOf: string;
}) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Does it still stand?</h1>
        <p className="lead line">
          <span>
            {title}, at {company}
          </span>
          {isOpen && confirmedAt && <span>last confirmed {formatAge(confirmedAt, asOf)}</span>}
        </p>
      </div>
      {isOpen ? (
        <>
          <ConfirmForm id={id} />
          <p>
            If it does not, <a href={`/post/${id}#close-heading`}>close it</a>, so that nobody applies in
            vain.
          </p>
        </>
      ) : (
        <p>
          It is closed. <a href={`/post/${id}`}>Open it again</a> if you are still looking for somebody.
        </p>
      )}
    </div>
  );
}
