import { ListingCard } from "@/components/listings/listing-card";
import { LawBox } from "@/components/vacancies/law-box";
import { formatAge, formatCount } from "@/lib/format";
import type {
  listAudit,
  listClaims,
  listFailedJobs,
  listReports,
  listStuckMails,
} from "@/lib/moderation/queries";
import { REPORT_KINDS } from "@/lib/moderation/vocabulary";
import type { Preview } from "@/lib/vacancies/load-preview";
import type { Vacancy } from "@/lib/vacancies/queries";
import { ApproveForm, ClaimDecision, ReturnForm, SettleForm } from "./moderation-forms";
import "@/components/vacancies/post.css";
import "./admin.css";

type Rows<T extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** Everything that waits for a moderator. `descriptions` are sanitised HTML. */
export function AdminPage({
  queue,
  claims,
  reports,
  mails,
  jobs,
  audit,
  words,
  asOf,
}: {
  queue: readonly { vacancy: Vacancy; preview: Preview; description: string | null }[];
  claims: Rows<typeof listClaims>;
  reports: readonly (Rows<typeof listReports>[number] & { url: string })[];
  mails: Rows<typeof listStuckMails>;
  jobs: Rows<typeof listFailedJobs>;
  audit: Rows<typeof listAudit>;
  words: string;
  asOf: string;
}) {
  return (
    <div className="page admin">
      <div className="page-head">
        <h1>Moderation</h1>
        <p className="lead">
          {queue.length === 0 && claims.length === 0 && reports.length === 0
            ? "Nothing waits for you."
            : `${formatCount(queue.length)} to review, ${formatCount(claims.length)} claims, ${formatCount(reports.length)} reports`}
        </p>
      </div>
      <section className="panel" aria-labelledby="queue">
        <h2 id="queue">To review</h2>
        {queue.length === 0 && <p className="quiet">No job waits.</p>}
        {queue.map(({ vacancy, preview, description }) => (
          <article key={vacancy.id} className="reviewed" aria-label={vacancy.form.title}>
            {preview.card && <ListingCard listing={preview.card} asOf={asOf} heading="h3" />}
            <p className="source">
              <a href={`/admin/companies/${vacancy.company.slug}`}>About {vacancy.company.name}</a>
            </p>
            <ul className="missing">
              {vacancy.reviewReasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <LawBox laws={preview.laws} id={`law-${vacancy.id}`} />
            {description && (
              <details>
                <summary>The description</summary>
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it was made of Markdown */}
                <div className="prose" dangerouslySetInnerHTML={{ __html: description }} />
              </details>
            )}
            <div className="two even">
              <ReturnForm id={vacancy.id} />
              <ApproveForm id={vacancy.id} version={vacancy.version} />
            </div>
          </article>
        ))}
      </section>
      <section className="panel" aria-labelledby="claims">
        <h2 id="claims">Claims</h2>
        {claims.length === 0 && <p className="quiet">Nobody claims a company.</p>}
        {claims.map(({ companyId, userId, company, slug, name, email, claimedAt }) => (
          <article key={`${companyId} ${userId}`} className="reviewed">
            <p>
              {name}, {email}, says that <a href={`/companies/${slug}`}>{company}</a> is theirs,{" "}
              {formatAge(claimedAt.toISOString(), asOf)}.
            </p>
            <ClaimDecision companyId={companyId} userId={userId} />
          </article>
        ))}
      </section>
      <section className="panel" aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        {reports.length === 0 && <p className="quiet">No report is open.</p>}
        {reports.map((report) => (
          <article key={report.id} className="reviewed">
            <p>
              <a href={report.url}>{report.title}</a> at{" "}
              <a href={`/admin/companies/${report.companySlug}`}>{report.company}</a>:{" "}
              <b>{REPORT_KINDS.find(({ value }) => value === report.kind)?.label}</b>,{" "}
              {formatAge(report.reportedAt.toISOString(), asOf)}
            </p>
            {report.details && <blockquote>{report.details}</blockquote>}
            <SettleForm id={report.id} />
          </article>
        ))}
      </section>
      <section className="panel" aria-labelledby="background">
        <h2 id="background">Background work</h2>
        {mails.length === 0 && jobs.length === 0 && <p className="quiet">Nothing has failed.</p>}
        <ul>
          {mails.map(({ id, kind, attempts, lastError }) => (
            <li key={id}>
              Mail {id}, {kind}: {lastError} (tried {attempts} times)
            </li>
          ))}
          {jobs.map(({ name, state, tries, at }) => (
            <li key={`${name} ${String(at)}`}>
              {name}: {state === "retry" ? `is tried again, ${tries} times so far` : "has failed"}
            </li>
          ))}
        </ul>
      </section>
      <AuditLog audit={audit} words={words} />
    </div>
  );
}

function AuditLog({ audit, words }: { audit: Rows<typeof listAudit>; words: string }) {
  return (
    <section className="panel" aria-labelledby="log">
      <h2 id="log">Audit log</h2>
      <search aria-label="Audit log">
        <form className="actions">
          <input type="search" name="q" defaultValue={words} aria-label="Who, what or which company" />
          <button className="button" type="submit">
            Search
          </button>
        </form>
      </search>
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
