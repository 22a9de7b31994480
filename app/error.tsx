"use client";

/** An outage, or a bug of ours. Said plainly, never as "no results"; the answer's status is 500. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="page">
      <div className="notice">
        <div className="note-box bad" role="alert">
          <h1>This page cannot be read just now</h1>
          <p>This is on our side. Try again in a moment. {error.digest && `Reference ${error.digest}`}</p>
          <button className="button small" type="button" onClick={() => location.reload()}>
            Try again
          </button>
        </div>
      </div>
    </div>
  );
}
