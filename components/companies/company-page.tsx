import { ListHead } from "@/components/listings/list-head";
import { ListingCard } from "@/components/listings/listing-card";
import { Pager } from "@/components/listings/pager";
import { Crumbs } from "@/components/site/crumbs";
import { SampleNotice } from "@/components/site/sample-notice";
import { logoUrl } from "@/lib/companies/logo";
import type { CompanyProfile } from "@/lib/companies/queries";
import { countOf, formatCount, formatDay } from "@/lib/format";
import type { Board, Facet } from "@/lib/listings/board";
import { feedLinks } from "@/lib/listings/feed-formats";
import { boardUrl, isChosen, listingQuery, toggleFilter } from "@/lib/listings/filters";
import { CompanyLogo } from "./company-logo";

/** A company and its open listings: `board` is the search for them. */
export function CompanyPage({ company, board }: { company: CompanyProfile; board: Board }) {
  const { total, listings, asOf, facets } = board;
  return (
    <>
      {company.isSample && <SampleNotice />}
      <div className="page">
        <Crumbs way={[{ label: "Jobs", href: "/jobs" }]} />
        <div className="page-head">
          <CompanyLogo url={logoUrl(company.slug, company.logoVersion)} side={56} />
          <h1>{company.name}</h1>
          {company.about && <p className="company-about">{company.about}</p>}
          <p className="lead">{total === 0 ? "No open listings" : countOf(total, "open listing")}</p>
        </div>
        {total === 0 ? (
          <div className="note-box company-closed">
            <p>
              {company.name} has no open listing here at the moment. <a href="/jobs">See all open listings</a>
            </p>
          </div>
        ) : (
          <div className="two">
            <section aria-labelledby="open">
              <h2 id="open" className="sr">
                Open listings
              </h2>
              <ListHead />
              {listings.map((listing) => (
                <ListingCard key={listing.id} listing={listing} asOf={asOf} heading="h3" />
              ))}
              <Pager board={board} hrefOf={(page) => pageOf(company.slug, page)} />
              <p className="source follow">
                <span>Listings as of {formatDay(asOf)}. Follow this company:</span>
                {feedLinks(listingQuery({ ...board.filters, page: 1 })).map(({ href, label }) => (
                  <a key={href} href={href}>
                    {label}
                  </a>
                ))}
              </p>
            </section>
            <aside aria-label="What and where">
              <Hires title="Roles" facet="role" values={facets.role} board={board} />
              <Hires title="States" facet="state" values={facets.state} board={board} />
            </aside>
          </div>
        )}
        {!company.isOwned && !company.isSample && (
          <p className="source">
            <a href={`/companies/${company.slug}/claim`} rel="nofollow">
              Is {company.name} yours?
            </a>
          </p>
        )}
      </div>
    </>
  );
}

/** What the company's listings are, each leading to those alone on the board. */
function Hires({
  title,
  facet,
  values,
  board,
}: {
  title: string;
  facet: "role" | "state";
  values: Facet[];
  board: Board;
}) {
  const found = values.filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={facet}>
      <h2 id={facet}>{title}</h2>
      <ul className="hires">
        {found.map(({ value, label, count }) => (
          <li key={value}>
            <a href={boardUrl(chosen(board, facet, value))}>{label}</a>{" "}
            <span className="quiet">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function chosen({ filters }: Board, facet: "role" | "state", value: string) {
  const search = { ...filters, page: 1 };
  return isChosen(search, facet, value) ? search : toggleFilter(search, facet, value);
}

function pageOf(slug: string, page: number): string {
  return page === 1 ? `/companies/${slug}` : `/companies/${slug}?page=${page}`;
}
