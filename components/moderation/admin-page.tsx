import { HeldComments } from "@/components/comments/held-comments";
import { ListingCard } from "@/components/listings/listing-card";
import { LawBox } from "@/components/vacancies/law-box";
import type { CommentToDecide } from "@/lib/comments/queries";
import { countOf, formatAge, formatCount } from "@/lib/format";
import { LEAST_SUSPECT } from "@/lib/moderation/ghost-score";
import type { Ghost } from "@/lib/moderation/load-ghosts";
import type {
  AuditEntry,
  listClaims,
  listFailedJobs,
  listReports,
  listStuckMails,
} from "@/lib/moderation/queries";
import { REPORT_KINDS } from "@/lib/moderation/vocabulary";
import type { Preview } from "@/lib/vacancies/load-preview";
import type { Vacancy } from "@/lib/vacancies/queries";
import { AdminSearch } from "./admin-search";
import { AuditLog } from "./audit-log";
import { GhostList } from "./ghost-list";
import { ApproveForm, ClaimDecision, ReturnForm, SettleForm } from "./moderation-forms";

type Rows<T extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** Everything that waits for a moderator. `descriptions` are sanitised HTML. */
export function AdminPage({
  queue,
  claims,
  reports,
  comments,
  mails,
  jobs,
  ghosts,
  audit,
  isAdmin,
  asOf,
}: {
  queue: readonly { vacancy: Vacancy; preview: Preview; description: string | null }[];
  claims: Rows<typeof listClaims>;
  reports: readonly (Rows<typeof listReports>[number] & { url: string })[];
  comments: readonly CommentToDecide[];
  mails: Rows<typeof listStuckMails>;
  jobs: Rows<typeof listFailedJobs>;
  ghosts: readonly Ghost[];
  audit: readonly AuditEntry[];
  isAdmin: boolean;
  asOf: string;
}) {
  return (
    <div className="page admin">
      <div className="page-head">
        <h1>Moderation</h1>
        <p className="lead">
          {[queue, claims, reports, comments].every(({ length }) => length === 0)
            ? "Nothing waits for you."
            : `${formatCount(queue.length)} to review, ${countOf(claims.length, "claim")}, ${countOf(reports.length, "report")}, ${countOf(comments.length, "reply", "replies")}`}
        </p>
      </div>
      <AdminSearch words="" />
      {isAdmin && (
        <p className="source of-guides">
          <a href="/admin/guides">Who has reviewed the guides</a>
        </p>
      )}
      <section className="panel" aria-labelledby="queue">
        <h2 id="queue">To review</h2>
        {queue.length === 0 && <p className="quiet">No job waits.</p>}
        {queue.map(({ vacancy, preview, description }) => (
          <article
            key={vacancy.id}
            id={`review-${vacancy.id}`}
            className="reviewed"
            aria-label={vacancy.form.title}
          >
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
      <HeldComments comments={comments} />
      <section className="panel" aria-labelledby="ghosts">
        <h2 id="ghosts">Possible ghosts</h2>
        <p className="source">
          Open listings that may not be meant to be filled, the likeliest first: those of {LEAST_SUSPECT}{" "}
          points of 100 or more. The points are our judgement and a reason to look, no verdict. Only
          moderators see them.
        </p>
        {ghosts.length === 0 ? (
          <p className="quiet">No listing looks like one.</p>
        ) : (
          <GhostList ghosts={ghosts} namesCompany />
        )}
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
      <AuditLog title="Audit log" audit={audit} />
    </div>
  );
}
