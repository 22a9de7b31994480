import type { AuditEntry } from "@/lib/moderation/queries";

/** Who did what to which, each entry with what stood there before and after. */
export function AuditLog({ title, audit }: { title: string; audit: readonly AuditEntry[] }) {
  return (
    <section className="panel" aria-labelledby="log">
      <h2 id="log">{title}</h2>
      {audit.length === 0 && <p className="quiet">Nothing of that kind stands in the log.</p>}
      <ol className="log">
        {audit.map(({ id, at, actorName, action, subject, subjectId, company, before, after }) => (
          <li key={id}>
            <details>
              <summary>
                <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")}</time>{" "}
                {actorName}: {action}
                {company && ` (${company})`}
              </summary>
              <p className="source">
                {subject} {subjectId}
              </p>
              {before && <pre>Before: {JSON.stringify(before, null, 1)}</pre>}
              {after && <pre>After: {JSON.stringify(after, null, 1)}</pre>}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
