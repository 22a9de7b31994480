import { countOf } from "@/lib/format";
import type { LawNote } from "@/lib/pay-laws/describe-laws";
import type { Outcome, RowReport } from "@/lib/vacancies/load-upload";
import { PostUploadForm } from "./upload-forms";

/** What becomes of each row of a table, or what became of it; with the button that posts the good ones. */
export function UploadReport({
  companyId,
  id,
  rows,
  plan,
}: {
  companyId: number;
  id: string;
  rows: readonly RowReport[];
  plan: string;
}) {
  const good = countKind(rows, "post") + countKind(rows, "review");
  return (
    <section className="panel" aria-labelledby="rows">
      <h2 id="rows">{headingOf(rows, good)}</h2>
      <div className="upload-summary" role="status">
        <Summary rows={rows} />
      </div>
      {good > 0 && (
        <PostUploadForm
          companyId={companyId}
          file={id}
          plan={plan}
          submit={good === 1 ? "Post this role" : `Post these ${good} roles`}
        />
      )}
      <table className="upload-rows">
        <thead>
          <tr>
            <th scope="col" className="n">
              Row
            </th>
            <th scope="col">Role</th>
            <th scope="col">What becomes of it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, form, outcome, laws }) => (
            <tr key={row} id={`row-${row}`}>
              <td className="n">{row}</td>
              <th scope="row">
                {form.title || "Without a title"}
                <span className="source">{form.places || form.remoteStates}</span>
              </th>
              <td>
                <OutcomeWords outcome={outcome} />
                {laws && outcome.kind !== "made" && <Laws laws={laws} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function headingOf(rows: readonly RowReport[], good: number): string {
  if (good > 0) return `${good} of ${countOf(rows.length, "row")} can be posted`;
  const made = countKind(rows, "made");
  if (made === 0) return "None of it can be posted yet";
  return `${countOf(made, "role")} ${made === 1 ? "is" : "are"} posted`;
}

function Summary({ rows }: { rows: readonly RowReport[] }) {
  const made = rows.flatMap(({ outcome }) => (outcome.kind === "made" ? [outcome.stage] : []));
  const onBoard = made.filter((stage) => stage === "published").length;
  const sentences = [
    said(countKind(rows, "post"), "goes onto the board at once.", "go onto the board at once."),
    said(countKind(rows, "review"), "goes to a moderator first.", "go to a moderator first."),
    said(onBoard, "is on the board.", "are on the board."),
    said(
      made.length - onBoard,
      "is with a moderator: you hear from us by mail.",
      "are with a moderator: you hear from us by mail.",
    ),
    said(countKind(rows, "double"), "is a double and left out.", "are doubles and left out."),
  ];
  const wrong = rows.filter(({ outcome }) => outcome.kind === "error");
  return (
    <>
      <p>
        {sentences.filter(Boolean).join(" ")}
        {made.length > 0 && (
          <>
            {" "}
            {made.length === 1 ? "It stands" : "They stand"} in <a href="/dashboard">your listings</a>.
          </>
        )}
      </p>
      {wrong.length > 0 && (
        <p className="upload-wrong">
          {said(
            wrong.length,
            "has something to be mended, and is left out:",
            "have something to be mended, and are left out:",
          )}{" "}
          {wrong.slice(0, MOST_LINKED).map(({ row }) => (
            <a key={row} href={`#row-${row}`}>
              row {row}
            </a>
          ))}
          {wrong.length > MOST_LINKED && "and more"}
        </p>
      )}
    </>
  );
}

const MOST_LINKED = 20;

function said(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function countKind(rows: readonly RowReport[], kind: Outcome["kind"]): number {
  return rows.filter(({ outcome }) => outcome.kind === kind).length;
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === "post") return <p>Will be posted</p>;
  if (outcome.kind === "review")
    return (
      <>
        <p>Goes to review</p>
        <p className="quiet">{outcome.reasons.join(" ")}</p>
      </>
    );
  if (outcome.kind === "made")
    return (
      <p>
        <a href={outcome.url}>{MADE[outcome.stage] ?? "Posted, and taken back as a draft"}</a>
      </p>
    );
  if (outcome.kind === "double") return <p>Is a double of {doubleOf(outcome)}</p>;
  return (
    <>
      <p className="bad">{outcome.errors.length === 1 ? "Error" : `${outcome.errors.length} errors`}</p>
      <ul className="missing">
        {outcome.errors.map(({ column, message }) => (
          <li key={`${column} ${message}`}>
            {column && <b>{column}: </b>}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}

const MADE: Record<string, string> = {
  published: "Posted",
  "in-review": "In review",
  returned: "Returned by a moderator",
};

function doubleOf(outcome: Outcome & { kind: "double" }) {
  if (outcome.of === "row") return <a href={`#row-${outcome.row}`}>row {outcome.row}</a>;
  return (
    <>
      <a href={outcome.url}>{outcome.title}</a>
      {outcome.of === "listing" ? ", which is open" : ", which waits for a moderator"}
    </>
  );
}

/** What the pay laws of its places ask for, and what is missing. Information, not advice. */
function Laws({ laws: { heading, items, isAmiss, source } }: { laws: LawNote }) {
  const binding = items.filter(({ isBound }) => isBound !== "no");
  if (binding.length === 0) return <p className="source">{heading}.</p>;
  return (
    <details className="upload-laws" open={isAmiss}>
      <summary>
        {heading}
        {isAmiss ? ": something is missing" : ""}
      </summary>
      <ul className="laws">
        {binding.map((item) => (
          <li key={item.code}>
            <b>{item.name}</b>, {item.asks}. {item.status} <span className="quiet">{item.source}.</span>
          </li>
        ))}
      </ul>
      <p className="source">{source}</p>
    </details>
  );
}
