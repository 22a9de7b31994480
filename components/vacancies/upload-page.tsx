import { Crumbs } from "@/components/site/crumbs";
import type { FormState } from "@/lib/form-action";
import type { RowReport } from "@/lib/vacancies/load-upload";
import { UploadForm } from "./upload-forms";
import { UploadReport } from "./upload-report";

/** Where a table of roles is sent, and where it is seen what becomes of each before anything is posted. */
export function UploadPage({
  company,
  kept,
  upload,
  isGone,
  isChanged,
}: {
  company: { id: number; slug: string; name: string; suspendedAt: Date | null };
  /** What was wrong with the file that was sent before, without JavaScript. */
  kept: FormState;
  upload: { id: string; rows: readonly RowReport[]; plan: string } | null;
  /** The file that is asked for is no longer kept. */
  isGone: boolean;
  /** What was shown of it has changed before it was posted. */
  isChanged: boolean;
}) {
  return (
    <div className="page">
      <Crumbs
        way={[
          { label: "Your listings", href: "/dashboard" },
          { label: company.name, href: `/dashboard/companies/${company.slug}` },
        ]}
      />
      <div className="page-head">
        <h1>Post many roles at once</h1>
        <p className="lead">
          For {company.name}. Write them into a spreadsheet, a row each. You see what becomes of every row
          before anything is posted.
        </p>
      </div>
      {isGone && (
        <div className="note-box" role="status">
          <p>
            That file is no longer kept here. What was posted of it stands in{" "}
            <a href="/dashboard">your listings</a>; for the rest, choose it again.
          </p>
        </div>
      )}
      {isChanged && upload && (
        <div className="note-box warn" role="status">
          <p>
            Nothing was posted: something has changed since you looked at the rows. They stand here as they
            are now.
          </p>
        </div>
      )}
      {upload && <UploadReport companyId={company.id} {...upload} />}
      {company.suspendedAt ? (
        <div className="note-box bad">
          <p>
            <b>{company.name} is suspended</b> and can’t post.
          </p>
        </div>
      ) : (
        <div className="two even upload-new">
          <div>
            <section className="panel" aria-labelledby="choose">
              <h2 id="choose">{upload ? "Another file" : "From a spreadsheet"}</h2>
              <p className="upload-template">
                <a href="/post/template.csv" download>
                  Download the template
                </a>{" "}
                for Excel or Google Sheets, put your roles in the place of its example, and save it as CSV.
              </p>
              <UploadForm action={`/dashboard/companies/${company.slug}/upload/file`} kept={kept} />
            </section>
          </div>
          <aside>
            <Columns />
          </aside>
        </div>
      )}
    </div>
  );
}

/** What stands in the columns, where their names don't say it. */
const COLUMNS: readonly (readonly [name: string, holds: string, isNeeded?: true])[] = [
  ["Title", "As people search for it.", true],
  ["Filed under", "Back-end engineer, for instance. Empty: what the title says."],
  ["Level", "Intern, Junior, Middle, Middle+, Senior, Staff or Principal. Empty: none stated."],
  ["Type", "Full-time, Part-time, Contract, Internship or Temporary.", true],
  ["Workplace", "On-site, Hybrid or Remote.", true],
  ["Places", "Denver, CO. Several with “;” between. Of remote work, none."],
  ["States", "Of remote work: where people may live, CO, WA. Empty: anywhere in the United States."],
  ["Pay from, Pay to, Pay per", "US dollars: 165,000 and 205,000. Per Year, Month, Week, Day or Hour."],
  ["Why the range is wide", "Where the most is more than 2.5 times the least."],
  ["Benefits and other pay", "In your words."],
  ["Description", "Markdown, over several lines if you like.", true],
  ["Skills", "Ten at most, with commas between. Empty: those in your text."],
  ["Address to apply at", "Of your own site, with https://. Empty: people apply here."],
  ["Questions", "Five at most, with “|” or a new line between."],
  ["Applications close", "12/31/2026 or 2026-12-31."],
  ["Existing vacancy", "Yes or No.", true],
  ["AI screens", "Whether AI is used to screen or choose people: Yes or No.", true],
];

function Columns() {
  return (
    <section className="panel" aria-labelledby="columns">
      <h2 id="columns">Its columns</h2>
      <p className="upload-template">They may stand in any order; those that you don’t use may go.</p>
      <dl className="upload-columns">
        {COLUMNS.map(([name, holds, isNeeded]) => (
          <div key={name}>
            <dt>
              {name}
              {isNeeded && <span className="tag">needed</span>}
            </dt>
            <dd>{holds}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
