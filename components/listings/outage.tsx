import type { Ref } from "react";

/** The listings could not be read: said as it is, never as "no results". */
export function Outage({ ref, onRetry }: { ref: Ref<HTMLHeadingElement>; onRetry: () => void }) {
  return (
    <div className="note-box bad outage" role="alert">
      <h1 id="said" ref={ref} tabIndex={-1}>
        The listings cannot be read just now
      </h1>
      <p>This is on our side, or your connection is down. Your search is kept.</p>
      <button className="button small" type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
