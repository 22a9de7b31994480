import type { Ref } from "react";
import { CloseIcon } from "@/components/ui/icon";
import { countOf } from "@/lib/format";
import type { Board, FacetKey } from "@/lib/listings/board";
import { type ListingFilters, toggleFilter } from "@/lib/listings/filters";
import { CheckRow } from "./check-row";
import { FacetGroup } from "./facet-group";
import { PayFacet } from "./pay-facet";
import { PostedFacet } from "./posted-facet";

/**
 * The filters: a rail beside the list, and a full sheet on a phone. Its fields belong to the search form, so
 * that one button sends them all where there is no script.
 */
export function FacetRail({
  ref,
  board: { facets, total, unpaidTotal },
  filters,
  isSheet,
  onMove,
}: {
  ref: Ref<HTMLElement>;
  board: Board;
  filters: ListingFilters;
  isSheet: boolean;
  onMove: (filters: ListingFilters) => void;
}) {
  const group = {
    filters,
    facets,
    onToggle: (key: FacetKey, value: string) => onMove(toggleFilter(filters, key, value)),
  };
  const asDialog = isSheet ? { role: "dialog", "aria-modal": true, "data-open": true } : {};
  return (
    <section ref={ref} className="rail" id="filters" aria-label="Filters" {...asDialog}>
      <header>
        <h2>Filters</h2>
        <a className="icon-button" href="#said" aria-label="Close the filters">
          <CloseIcon />
        </a>
      </header>
      <div className="facets">
        <PayFacet filters={filters} facets={facets} paid={total - unpaidTotal} onMove={onMove} />
        <FacetGroup name="state" title="State" more={`All ${facets.state.length} states`} {...group} isOpen>
          {filters.state.length > 0 && (
            <div className="open-to">
              <CheckRow
                name="remote"
                value="1"
                label="Or remote in the US"
                isChosen={filters.remote}
                onToggle={(remote) => onMove({ ...filters, remote, page: 1 })}
              />
            </div>
          )}
        </FacetGroup>
        <FacetGroup name="role" title="Role" more={`All ${facets.role.length} roles`} {...group} isOpen />
        <FacetGroup name="workplace" title="Workplace" {...group} isOpen />
        <FacetGroup name="level" title="Level" {...group} isOpen />
        <FacetGroup name="skill" title="Skill" more="More skills" {...group} isOpen />
        <PostedFacet filters={filters} facets={facets.posted} onMove={onMove} />
        <FacetGroup name="type" title="Type" {...group} />
        <FacetGroup name="company" title="Company" more="More companies" {...group} />
        <p className="apply-filters">
          <button className="button" type="submit" form="search">
            Apply the filters
          </button>
        </p>
      </div>
      <footer>
        <a className="button" href="/jobs">
          Clear
        </a>
        <button className="button primary submit" type="submit" form="search">
          Show listings
        </button>
        <a className="button primary done" href="#said">
          Show {countOf(total, "listing")}
        </a>
      </footer>
    </section>
  );
}
