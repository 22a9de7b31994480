import { type ReactNode, useState } from "react";
import type { Board, Facet, FacetKey } from "@/lib/listings/board";
import { isChosen, type ListingFilters } from "@/lib/listings/filters";
import { CheckRow } from "./check-row";

/** Seven rows can be taken in at a glance; the rest open on request. */
const SHOWN = 7;
/** A longer list than this is searched rather than read. */
const FINDABLE = 20;

/**
 * One dimension of the board. `isOpen` is how it starts; after that it stays as people leave it. `more`
 * opens the rest of a long list: "All 31 states".
 */
export function FacetGroup({
  name,
  title,
  more,
  facets: { [name]: facets },
  filters,
  onToggle,
  isOpen = false,
  children,
}: {
  name: FacetKey;
  title: string;
  more?: string;
  /** Of every dimension. */
  facets: Board["facets"];
  filters: ListingFilters;
  onToggle: (key: FacetKey, value: string) => void;
  isOpen?: boolean;
  children?: ReactNode;
}) {
  const isOn = ({ value }: Facet) => isChosen(filters, name, value);
  const [startsOpen] = useState(isOpen || facets.some(isOn));
  const row = (facet: Facet) => (
    <CheckRow
      key={facet.value}
      name={name}
      {...facet}
      isChosen={isOn(facet)}
      onToggle={() => onToggle(name, facet.value)}
    />
  );
  const isLong = more && facets.length > SHOWN + 1;
  return (
    <details className="facet" open={startsOpen}>
      <summary>{title}</summary>
      {(isLong ? facets.slice(0, SHOWN) : facets).map(row)}
      {isLong && <More title={more} facets={facets.slice(SHOWN)} isOn={isOn} row={row} />}
      {children}
    </details>
  );
}

function More({
  title,
  facets,
  isOn,
  row,
}: {
  title: string;
  facets: Facet[];
  isOn: (facet: Facet) => boolean;
  row: (facet: Facet) => ReactNode;
}) {
  const [startsOpen] = useState(facets.some(isOn));
  const [find, setFind] = useState("");
  const words = find.trim().toLowerCase();
  // A chosen value stays, found or not, so that it can be let go.
  const found = facets.filter((facet) => facet.label.toLowerCase().includes(words) || isOn(facet));
  return (
    <details className="more" open={startsOpen}>
      <summary>{title}</summary>
      {facets.length > FINDABLE && (
        <input
          className="find"
          type="text"
          aria-label={`Find in: ${title}`}
          placeholder="Find"
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <div className="long">{found.map(row)}</div>
    </details>
  );
}
