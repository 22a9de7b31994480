import { formatDay } from "@/lib/format";
import type { VacancyForm } from "@/lib/vacancies/form";
import type { Preview } from "@/lib/vacancies/load-preview";
import { CloseForm, RenewForm } from "./close-forms";
import { PostForm } from "./post-form";
import type { Options } from "./the-job";

export type PostedVacancy = {
  id: string;
  companyId: number;
  form: VacancyForm;
  version: number;
  stage: string;
  returnedBecause: string | null;
  reviewReasons: readonly string[];
  /** Null before it was published. */
  listing: { url: string; isOpen: boolean; closedAt: string | null; confirmedAt: string | null } | null;
};
type Version = { version: number; savedAt: string; editor: string | null; changes: string[] };

/** Posting a role, or changing one. */
export function PostPage({
  vacancy,
  company,
  companies,
  preview,
  versions,
  asOf,
  options,
}: {
  vacancy: PostedVacancy;
  company: { slug: string; name: string };
  companies: readonly { slug: string; name: string }[];
  preview: Preview;
  versions: readonly Version[];
  asOf: string;
  options: Options;
}) {
  const isNew = vacancy.version === 0;
  const { listing } = vacancy;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{isNew ? "Post a job" : vacancy.form.title || "A job without a title yet"}</h1>
        <p className="lead">
          {isNew
            ? `For ${company.name}. The preview beside it is what job seekers will see, bar and all.`
            : `At ${company.name}`}
        </p>
        {isNew && companies.length > 1 && (
          <p className="line">
            {companies
              .filter(({ slug }) => slug !== company.slug)
              .map(({ slug, name }) => (
                <a key={slug} href={`/post?company=${slug}`}>
                  For {name} instead
                </a>
              ))}
          </p>
        )}
      </div>
      <Standing vacancy={vacancy} />
      {listing && !listing.isOpen ? (
        <RenewForm id={vacancy.id} />
      ) : (
        <PostForm
          vacancy={{ ...vacancy, isPublished: listing !== null }}
          preview={preview}
          asOf={asOf}
          options={options}
        />
      )}
      {listing?.isOpen && <CloseForm id={vacancy.id} />}
      {versions.length > 1 && <History versions={versions} />}
    </div>
  );
}

/** Where it stands on its way to the board. */
function Standing({
  vacancy: { stage, listing, returnedBecause, reviewReasons },
}: {
  vacancy: PostedVacancy;
}) {
  if (returnedBecause)
    return (
      <div className="note-box warn" role="status">
        <h2>A moderator asks for a change</h2>
        <p>{returnedBecause}</p>
      </div>
    );
  if (stage === "in-review")
    return (
      <div className="note-box" role="status">
        <h2>In review</h2>
        <p>
          We look at it before it is shown{listing ? ", until when the listing stays as it was" : ""}; you
          hear from us by mail. {reviewReasons.join(" ")}
        </p>
      </div>
    );
  if (!listing) return null;
  return (
    <div className="note-box" role="status">
      <h2>{listing.isOpen ? "On the board" : "Closed"}</h2>
      <p>
        <a href={listing.url}>See the listing</a>
        {listing.isOpen && listing.confirmedAt && ` · last confirmed ${formatDay(listing.confirmedAt)}`}
        {listing.closedAt && ` · closed ${formatDay(listing.closedAt)}`}
      </p>
    </div>
  );
}

function History({ versions }: { versions: readonly Version[] }) {
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="history">
        {versions.map(({ version, savedAt, editor, changes }) => (
          <li key={version}>
            <details open={version === versions[0]?.version && changes.length > 0}>
              <summary>
                Version {version}, {formatDay(savedAt)}, by {editor ?? "somebody who has left"}
              </summary>
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
