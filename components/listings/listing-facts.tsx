import { Fragment, type ReactNode } from "react";
import { formatDay } from "@/lib/format";
import { labelOf, roleLabel } from "@/lib/listings/active-filters";
import type { ListingCard, Place } from "@/lib/listings/board";
import { boardUrl, type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { EMPLOYMENT_TYPES, LEVELS, LISTING_SOURCES, WORKPLACES } from "@/lib/listings/vocabulary";
import { placeWords } from "@/lib/places/words";

/** A listing in short; what can be searched for leads into the board. */
export function ListingFacts({
  listing,
}: {
  listing: ListingCard & { updatedAt: string; firstSeenAt: string };
}) {
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
        <Fact name="Source">{LISTING_SOURCES[source]}</Fact>
      </dl>
    </section>
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
