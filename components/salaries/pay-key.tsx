/** What the marks of a pay bar mean, once a list. The marks are the style sheet's. */
export function PayKey() {
  return (
    <div className="key">
      <span>This listing</span>
      <span className="market">Middle half, 10th to 90th</span>
      <span className="tick">Median</span>
    </div>
  );
}
