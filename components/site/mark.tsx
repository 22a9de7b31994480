/** A pay bar: this listing above, the market below. */
export function Mark() {
  return (
    <svg viewBox="0 0 26 16" aria-hidden="true">
      <rect x="9" width="15" height="5" rx="1" fill="var(--accent)" />
      <path d="M0 11.5h26" stroke="currentColor" strokeWidth="1.5" />
      <rect x="5" y="8" width="12" height="7" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10 7.5v8" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
