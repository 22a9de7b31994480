import { APPLICATION_STAGES } from "@/lib/applications/vocabulary";
import { formatDay } from "@/lib/format";

type Event = {
  id: number;
  at: Date;
  kind: string;
  stage: string | null;
  text: string | null;
  who?: string | null;
};

/** What happened to an application, in order. `isOwn`: as who sent it reads it. */
export function History({
  events,
  company,
  isOwn = false,
}: {
  events: readonly Event[];
  company: string;
  isOwn?: boolean;
}) {
  return (
    <ol className="application-history">
      {events.map((event) => (
        <li key={event.id}>
          <p className="line">
            <span>{isOwn ? toldToThem(event, company) : toldToCompany(event)}</span>
            <time className="quiet" dateTime={event.at.toISOString()}>
              {formatDay(event.at)}
            </time>
          </p>
          {event.text && <p className="application-text">{event.text}</p>}
        </li>
      ))}
    </ol>
  );
}

function toldToThem({ kind, stage }: Event, company: string): string {
  if (kind === "applied") return "You applied";
  if (kind === "withdrawn") return "You withdrew your application";
  if (kind === "answered") return `${company} wrote to you`;
  return `${company} moved it to “${labelOf(stage)}”`;
}

function toldToCompany({ kind, stage, who }: Event): string {
  const name = who ?? "Somebody who has left";
  if (kind === "applied") return "Applied";
  if (kind === "withdrawn") return "Withdrew";
  if (kind === "answered") return `${name} wrote to them`;
  if (kind === "noted") return `${name} noted`;
  return `${name} moved them to “${labelOf(stage)}”`;
}

function labelOf(stage: string | null): string {
  return APPLICATION_STAGES.find(({ value }) => value === stage)?.label ?? "";
}
