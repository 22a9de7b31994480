import type { LawNote } from "@/lib/pay-laws/describe-laws";

/** What the pay laws of a job's places ask for, and what is missing. Information, not advice. */
export function LawBox({ laws, id = "law" }: { laws: LawNote | null; id?: string }) {
  if (!laws)
    return (
      <p className="quiet">Say where the work is done, and what the pay laws there ask for stands here.</p>
    );
  const binding = laws.items.filter(({ isBound }) => isBound !== "no");
  const others = laws.items.filter(({ isBound }) => isBound === "no");
  return (
    // No landmark: a moderator's page holds one for each job in the queue, by the same name.
    <div
      role="note"
      className={laws.isAmiss ? "note-box warn" : "note-box"}
      aria-labelledby={id}
      aria-live="polite"
    >
      <h3 id={id}>{laws.heading}</h3>
      <ul className="laws">
        {binding.map((item) => (
          <li key={item.code}>
            <b>{item.name}</b>, {item.asks}. <span className="quiet">{item.source}.</span>{" "}
            {item.reason && <span className="quiet">{item.reason}. </span>}
            {item.field ? <a href={`#${FIELD[item.field]}`}>{item.status}</a> : item.status}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{others.length} more looked at</summary>
          <ul className="laws">
            {others.map((item) => (
              <li key={item.code}>
                <b>{item.name}</b>: {item.reason ?? item.asks}. <span className="quiet">{item.source}.</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="source">{laws.source}</p>
    </div>
  );
}

/** Where in the form a thing is mended. */
const FIELD = {
  pay: "payMin",
  benefits: "benefits",
  otherPay: "benefits",
  closesOn: "closesOn",
  description: "description",
} as const;
