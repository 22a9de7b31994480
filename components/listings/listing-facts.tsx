import { Fragment, type ReactNode } from "react";
import { formatAge, formatDay } from "@/lib/format";
import { labelOf, roleLabel } from "@/lib/listings/active-filters";
import type { Place } from "@/lib/listings/board";
import type { ListingDetails } from "@/lib/listings/detail-queries";
import { boardUrl, type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { EMPLOYMENT_TYPES, LEVELS, LISTING_SOURCES, WORKPLACES } from "@/lib/listings/vocabulary";
import { placeWords } from "@/lib/places/words";
import { roleUrl } from "@/lib/roles/address";

/**
 * A listing in short; what can be searched for leads into the board. `asOf` is the instant from which ages are
 * counted.
 */
export function ListingFacts({ listing, asOf }: { listing: ListingDetails; asOf: string }) {
  const { role, level, type, workplace, places, isNationwide, skills, postedAt, updatedAt, source } = listing;
  // A listing that is new here was "updated" by coming in, which tells nobody anything.
  const isUpdated = ![postedAt, listing.firstSeenAt].map(formatDay).includes(formatDay(updatedAt));
  const named = places.filter(
    ({ country, state, city }) => !isNationwide || country !== "US" || state || city,
  );
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">In short</h2>
      <dl className="facts">
        <Fact name="Role">
          <Search filters={{ role: [role] }}>{roleLabel(role)}</Search>
          {role !== "other" && (
            <>
              {", "}
              <a href={roleUrl(role)}>what it is</a>
            </>
          )}
        </Fact>
        {level && <Fact name="Level">{labelOf(LEVELS, level)}</Fact>}
        {type && <Fact name="Type">{labelOf(EMPLOYMENT_TYPES, type)}</Fact>}
        <Fact name="Workplace">{labelOf(WORKPLACES, workplace)}</Fact>
        <Fact name={places.length > 1 ? "Places" : "Place"}>
          {isNationwide && <p>Anywhere in the United States</p>}
          {named.map((place) => (
            <p key={placeWords(place)}>
              <PlaceLink place={place} />
            </p>
          ))}
          {places.length === 0 && !isNationwide && "Not stated"}
        </Fact>
        {skills.length > 0 && (
          <Fact name="Skills">
            {skills.map(({ slug, label }, index) => (
              <Fragment key={slug}>
                {index > 0 && ", "}
                <Search filters={{ skill: [slug] }}>{label}</Search>
              </Fragment>
            ))}
          </Fact>
        )}
        <Fact name="Posted">
          <time dateTime={postedAt}>{formatDay(postedAt)}</time>
        </Fact>
        {isUpdated && (
          <Fact name="Updated">
            <time dateTime={updatedAt}>{formatDay(updatedAt)}</time>
          </Fact>
        )}
        <SaidHere listing={listing} asOf={asOf} />
        <Fact name="Source">{LISTING_SOURCES[source]}</Fact>
      </dl>
    </section>
  );
}

/** What only an employer that posts here says. A question that it left open is not answered for it. */
function SaidHere({
  listing: { confirmedAt, closesOn, isVacancy, usesAi, closedAt },
  asOf,
}: {
  listing: ListingDetails;
  asOf: string;
}) {
  return (
    <>
      {confirmedAt && !closedAt && (
        <Fact name="Last confirmed">
          <time dateTime={confirmedAt}>{formatAge(confirmedAt, asOf)}</time>
        </Fact>
      )}
      {closesOn && (
        <Fact name="Apply by">
          <time dateTime={closesOn}>{formatDay(closesOn)}</time>
        </Fact>
      )}
      {isVacancy !== null && (
        <Fact name="Vacancy">{isVacancy ? "For an existing vacancy" : "Not for an existing vacancy"}</Fact>
      )}
      {usesAi !== null && (
        <Fact name="Screening">{usesAi ? "AI is used to screen" : "No AI is used to screen"}</Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function PlaceLink({ place }: { place: Place }) {
  if (!place.state) return placeWords(place);
  return <Search filters={{ state: [place.state] }}>{placeWords(place)}</Search>;
}

function Search({ filters, children }: { filters: Partial<ListingFilters>; children: ReactNode }) {
  return <a href={boardUrl({ ...NO_FILTERS, ...filters })}>{children}</a>;
}
