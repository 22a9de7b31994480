import type { ReactNode } from "react";
import type { AuditEntry } from "@/lib/moderation/queries";
import type { Found } from "@/lib/moderation/search-queries";
import { LEAST_LETTERS } from "@/lib/moderation/vocabulary";
import { AdminCrumbs } from "./admin-crumbs";
import { AdminSearch } from "./admin-search";
import { AuditLog } from "./audit-log";

/** What a search of the moderators found, each leading to where one acts. */
export function FoundPage({
  words,
  found: { companies, people, listings, reviewed },
  audit,
}: {
  words: string;
  found: Found;
  audit: readonly AuditEntry[];
}) {
  const groups = [companies, people, listings, reviewed];
  return (
    <div className="page admin">
      <AdminCrumbs />
      <div className="page-head">
        <h1>Search: {words}</h1>
      </div>
      <AdminSearch words={words} />
      {groups.every(({ found }) => found.length === 0) && (
        <p className="quiet">
          {[...words].length < LEAST_LETTERS
            ? `Write ${LEAST_LETTERS} letters or more, or the number of a listing.`
            : "No listing, company or person is called that."}
        </p>
      )}
      <Group title="Companies" of={companies}>
        {companies.found.map(({ slug, name, suspendedAt }) => (
          <li key={slug}>
            <a href={`/admin/companies/${slug}`}>{name}</a>
            {suspendedAt && <span className="tag">suspended</span>}
          </li>
        ))}
      </Group>
      <Group title="People" of={people}>
        {people.found.map(({ id, name, email, staff, suspendedAt }) => (
          <li key={id}>
            <a href={`/admin/people/${id}`}>{name}</a>
            <span className="quiet">{email}</span>
            {staff && <span className="tag">{staff}</span>}
            {suspendedAt && <span className="tag">suspended</span>}
          </li>
        ))}
      </Group>
      <Group title="Listings" of={listings}>
        {listings.found.map(({ id, title, company, companySlug, closedAt, url }) => (
          <li key={id}>
            {url ? <a href={url}>{title}</a> : title}
            <span>
              at <a href={`/admin/companies/${companySlug}`}>{company}</a>
            </span>
            <span className="quiet">number {id}</span>
            {closedAt && <span className="tag">closed</span>}
          </li>
        ))}
      </Group>
      <Group title="To review" of={reviewed}>
        {reviewed.found.map(({ id, title, company }) => (
          <li key={id}>
            <a href={`/admin#review-${id}`}>{title ?? "A job without a title"}</a>
            <span className="quiet">{company}</span>
          </li>
        ))}
      </Group>
      <AuditLog title="In the audit log" audit={audit} />
    </div>
  );
}

function Group({
  title,
  of: { found, hasMore },
  children,
}: {
  title: string;
  of: { found: readonly unknown[]; hasMore: boolean };
  children: ReactNode;
}) {
  if (found.length === 0) return null;
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="found">{children}</ul>
      {hasMore && <p className="source">And more: write more of the name.</p>}
    </section>
  );
}
