/** The way back from one thing to all that waits. */
export function AdminCrumbs() {
  return (
    <nav aria-label="Where this is">
      <ol className="crumbs">
        <li>
          <a href="/admin">Moderation</a>
        </li>
      </ol>
    </nav>
  );
}
