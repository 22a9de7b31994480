import type { Finding } from "@/lib/findings/findings";

/** What the data shows today, each leading to where it is shown. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">What the data shows today</h2>
      <ul>
        {findings.map(({ words, basis, url }) => (
          <li key={url}>
            <a href={url}>{words}</a>
            <p className="source">{basis}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
