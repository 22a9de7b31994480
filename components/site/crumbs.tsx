/** One step of the way; without `href` it is where one is. */
export interface Crumb {
  label: string;
  href?: string;
}

/** The way back to what this page is a part of, above its heading. */
export function Crumbs({ way }: { way: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this is">
      <ol className="crumbs">
        {way.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ol>
    </nav>
  );
}
