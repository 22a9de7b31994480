import { useState } from "react";
import type { Facet } from "@/lib/listings/board";
import type { ListingFilters } from "@/lib/listings/filters";
import { CheckRow } from "./check-row";

/** How long ago at most: one of the steps, or any time. */
export function PostedFacet({
  filters,
  facets,
  onMove,
}: {
  filters: ListingFilters;
  facets: Facet[];
  onMove: (filters: ListingFilters) => void;
}) {
  const posted = String(filters.posted ?? "");
  const [startsOpen] = useState(posted !== "");
  const choices: { value: string; label: string; count?: number }[] = [
    { value: "", label: "Any time" },
    ...facets,
  ];
  return (
    <details className="facet" open={startsOpen}>
      <summary>Posted</summary>
      {choices.map((choice) => (
        <CheckRow
          key={choice.value}
          type="radio"
          name="posted"
          {...choice}
          isChosen={choice.value === posted}
          onToggle={() => onMove({ ...filters, posted: Number(choice.value) || null, page: 1 })}
        />
      ))}
    </details>
  );
}
