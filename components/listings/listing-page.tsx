import { CompanyLogo } from "@/components/companies/company-logo";
import { SampleNotice } from "@/components/site/sample-notice";
import { formatAge } from "@/lib/format";
import { labelOf } from "@/lib/listings/active-filters";
import type { ListingCard } from "@/lib/listings/board";
import type { ListingDetails } from "@/lib/listings/detail-queries";
import { FEED_TERMS } from "@/lib/listings/feed-terms";
import { WORKPLACES } from "@/lib/listings/vocabulary";
import { ApplyLink } from "./listing-apply";
import { ListingClosed } from "./listing-closed";
import { ListingCrumbs } from "./listing-crumbs";
import { ListingDescription } from "./listing-description";
import { ListingFacts } from "./listing-facts";
import { ListingJsonLd } from "./listing-json-ld";
import { ListingPay } from "./listing-pay";
import { SimilarListings } from "./similar-listings";

/** A listing in full. `asOf` is the instant from which its age is counted. */
export function ListingPage({
  listing,
  similar,
  siteUrl,
  asOf,
}: {
  listing: ListingDetails;
  similar: ListingCard[];
  siteUrl: string;
  asOf: string;
}) {
  const { title, company, workplace, postedAt, closedAt, applyUrl } = listing;
  const { note, via } = FEED_TERMS[listing.source];
  return (
    <>
      {listing.isSample && <SampleNotice />}
      <div className="page">
        <ListingJsonLd listing={listing} siteUrl={siteUrl} />
        <ListingCrumbs listing={listing} />
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead line">
            <span>
              <CompanyLogo url={listing.logo} side={28} />
              <a href={`/companies/${company.slug}`}>{company.name}</a>
            </span>
            <span>{listing.where}</span>
            <span>{labelOf(WORKPLACES, workplace)}</span>
            <span>posted {formatAge(postedAt, asOf)}</span>
          </p>
        </div>
        {closedAt && <ListingClosed closedAt={closedAt} closedReason={listing.closedReason} />}
        <div className="two">
          <div>
            <ListingPay listing={listing} />
            <ListingDescription
              company={company}
              description={listing.description}
              applyUrl={applyUrl}
              isClosed={closedAt !== null}
            />
          </div>
          <aside className="listing-side" aria-label="About this listing">
            {!closedAt && (
              <p className="apply">
                <ApplyLink url={listing.url} applyUrl={applyUrl} via={via} />
              </p>
            )}
            <ListingFacts listing={listing} asOf={asOf} />
            <SimilarListings listings={similar} />
            {!closedAt && (
              <p className="source">
                <a href={`${listing.url}/report`} rel="nofollow">
                  Report this listing
                </a>
              </p>
            )}
            {note && <p className="source listing-terms">{note}</p>}
            {via && (
              <p className="source listing-terms">
                via <a href={applyUrl ?? listing.url}>{via}</a>
              </p>
            )}
          </aside>
        </div>
        {!closedAt && (
          <p className="phone-actions">
            <ApplyLink url={listing.url} applyUrl={applyUrl} via={via} />
          </p>
        )}
      </div>
    </>
  );
}
