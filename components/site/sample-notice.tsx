/** Stands on every page that shows invented listings. */
export function SampleNotice() {
  return (
    <aside className="sample" aria-label="Sample data">
      <p className="page">
        <b>These listings are invented sample data.</b> Import real ones:{" "}
        <code>npm run import -- greenhouse &lt;company&gt;</code>
      </p>
    </aside>
  );
}
