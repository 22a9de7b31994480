import { Hatch } from "./hatch";

/**
 * What the marks of a pay bar mean, once a list. The marks are the style sheet's, but for the hatching, which
 * the bars take from here. `hasThin`: some of them are hatched.
 */
export function PayKey({ hasThin = false }: { hasThin?: boolean }) {
  return (
    <div className="key">
      <span>This listing</span>
      <span className="market">Middle half, 10th to 90th</span>
      <span className="tick">Median</span>
      {hasThin && (
        <span className="few">
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
