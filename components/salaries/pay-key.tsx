import { Hatch } from "./hatch";

/** What the marks of a pay bar mean, once a list. `hasThin`: some of its bars are hatched. */
export function PayKey({ hasThin = false }: { hasThin?: boolean }) {
  return (
    <div className="key">
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <rect y="3" width="22" height="6" rx="1" fill="var(--accent)" />
        </svg>
        This listing
      </span>
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path d="M0 6h22" stroke="var(--band-line)" />
          <rect x="4.5" y="1.5" width="13" height="9" fill="var(--band-fill)" stroke="var(--band-line)" />
        </svg>
        Middle half, 10th to 90th
      </span>
      <span>
        <svg className="tick" viewBox="0 0 6 12" aria-hidden="true">
          <path d="M3 0v12" stroke="var(--ink)" strokeWidth="2" />
        </svg>
        Median
      </span>
      {hasThin && (
        <span>
          <svg className="paybar" viewBox="0 0 22 12" aria-hidden="true">
            <Hatch />
            <rect className="half thin" x="0.5" y="1.5" width="21" height="9" />
          </svg>
          Thin: 10 to 29 filings
        </span>
      )}
    </div>
  );
}
