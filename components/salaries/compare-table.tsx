import { formatCount } from "@/lib/format";
import { roleLabel } from "@/lib/listings/active-filters";
import type { ComparePage } from "@/lib/salaries/compare-page";
import type { ComparedCell } from "@/lib/salaries/comparison";
import { placeLabel } from "@/lib/salaries/comparison-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { formatDollars, formatSpan } from "@/lib/salaries/sentences";
import { isThin, sourceName } from "@/lib/salaries/sourcing";

/** Each role's middle offer in each place, with its sample. */
export function CompareTable({ page: { comparison, rows, vintage } }: { page: ComparePage }) {
  const { roles } = comparison;
  return (
    <section>
      <h2>{roles.length > 1 ? "Where they can be seen" : "From place to place"}</h2>
      <table className="pay-table compare-table">
        <thead>
          <tr>
            <th scope="col">Place</th>
            {roles.map((role) => (
              <th key={role} scope="col" className="n">
                {roleLabel(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells }) => (
            <tr key={place}>
              <th scope="row">{placeLabel(place)}</th>
              {cells.map((cell) => (
                <Cell key={cell.role} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source">
        Median of the base pay offered, US dollars a year, and the number of filings (n).{" "}
        {vintage && `${sourceName("lca", vintage)}. `}Fewer than 10 filings: not shown. 10 to 29: thin, to be
        read with care. Modelled: the range in which the model puts the median.
      </p>
    </section>
  );
}

function Cell({ cell: { role, place, n, filings, modelled } }: { cell: ComparedCell }) {
  const href = rolePayUrl(role, place);
  return (
    <td className="n">
      {filings?.median != null && <a href={href}>{formatDollars(filings.median)}</a>}
      {!filings && modelled && <a href={href}>{formatSpan(modelled.range.low, modelled.range.high)}</a>}
      {!filings && !modelled && <span className="quiet">not shown</span>}
      <small>
        {noteOf({ n, filings, modelled })}n = {formatCount(n)}
      </small>
    </td>
  );
}

function noteOf({ n, filings, modelled }: Pick<ComparedCell, "n" | "filings" | "modelled">): string {
  if (filings) return isThin({ source: "lca", n }) ? "thin, " : "";
  return modelled ? "modelled, " : "";
}
