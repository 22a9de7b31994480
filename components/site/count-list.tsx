import { formatCount } from "@/lib/format";

/** Links, each with how many things it leads to. */
export function CountList({
  title,
  rows,
}: {
  title: string;
  rows: { label: string; count: number; href: string }[];
}) {
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="counts">
        {rows.map(({ label, count, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <span>{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
