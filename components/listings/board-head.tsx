import type { Ref } from "react";
import { CloseIcon, FiltersIcon } from "@/components/ui/icon";
import type { Board } from "@/lib/listings/board";
import { boardUrl, type ListingFilters } from "@/lib/listings/filters";
import { SORTS } from "@/lib/listings/vocabulary";
import { queryUrl } from "./read-query";

/** What is shown, in a sentence; what is chosen, each removable; how it is sorted. */
export function BoardHead({
  ref,
  board: { chips, total, description, unpaidNote },
  filters,
}: {
  ref: Ref<HTMLHeadingElement>;
  board: Board;
  filters: ListingFilters;
}) {
  return (
    <div className="board-head">
      <h1 id="said" ref={ref} tabIndex={-1}>
        {description}
      </h1>
      {chips.length > 0 && <Chips chips={chips} />}
      {unpaidNote && (
        <p className="said">
          {unpaidNote} <a href={boardUrl({ ...filters, unpaid: false, page: 1 })}>Leave them out</a>
        </p>
      )}
      <div className="board-tools">
        <a className="button small only-phone" href="#filters">
          <FiltersIcon />
          {chips.length ? `Filters, ${chips.length} set` : "Filters"}
        </a>
        {total > 1 && <Sorts filters={filters} />}
      </div>
    </div>
  );
}

function Chips({ chips }: { chips: Board["chips"] }) {
  return (
    <nav className="chips" aria-label="Active filters">
      {chips.map(({ label, query }) => (
        <a key={label} className="chip" href={queryUrl(query)}>
          {label}
          <CloseIcon />
          <span className="sr">, remove</span>
        </a>
      ))}
      <a className="plain" href="/jobs">
        Clear all
      </a>
    </nav>
  );
}

function Sorts({ filters }: { filters: ListingFilters }) {
  // Relevance is to words.
  const sorts = SORTS.filter(({ value }) => value !== "relevance" || filters.q);
  return (
    <nav className="sort" aria-label="Sort">
      <span aria-hidden="true">Sort</span>
      {sorts.map(({ value, label }) => (
        <a
          key={value}
          href={boardUrl({ ...filters, sort: value, page: 1 })}
          aria-current={value === filters.sort ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
