/** The listings could not be read: said as it is, never as "no results". */
export function Outage({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="note-box bad outage" role="alert">
      <h2>The listings cannot be read just now</h2>
      <p>This is on our side, or your connection is down. Your search is kept.</p>
      <button className="button small" type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
