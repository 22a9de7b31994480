import type { ApplicantRow } from "@/lib/applications/applicant-queries";
import { APPLICATION_STAGES } from "@/lib/applications/vocabulary";
import { formatAge, formatCount } from "@/lib/format";
import { BoardDrag } from "./board-drag";
import { MoveForm } from "./move-form";

/** A column a stage. Cards are moved by their form; where scripts run they can be dragged, too. */
export function ApplicantsBoard({ applicants, asOf }: { applicants: readonly ApplicantRow[]; asOf: string }) {
  const there = applicants.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <BoardDrag>
      {APPLICATION_STAGES.map(({ value, label }) => {
        const cards = there.filter(({ stage }) => stage === value);
        return (
          <section key={value} data-stage={value} aria-labelledby={`stage-${value}`}>
            <h2 id={`stage-${value}`}>
              {label} <span className="quiet">{formatCount(cards.length)}</span>
            </h2>
            <ul>
              {cards.map((applicant) => (
                <Card key={applicant.id} applicant={applicant} asOf={asOf} />
              ))}
            </ul>
          </section>
        );
      })}
    </BoardDrag>
  );
}

function Card({ applicant: { id, name, stage, stageAt }, asOf }: { applicant: ApplicantRow; asOf: string }) {
  return (
    <li data-applicant={id} data-from={stage} draggable>
      <a href={`/dashboard/applicants/${id}`} draggable={false}>
        {name}
      </a>
      <p className="source">{formatAge(stageAt.toISOString(), asOf)}</p>
      <MoveForm id={id} name={name} stage={stage} />
      {stage !== "declined" && (
        <a className="source" href={`/dashboard/applicants/${id}#decline`}>
          Decline
        </a>
      )}
    </li>
  );
}
