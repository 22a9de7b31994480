import { formatCount } from "@/lib/format";
import { roleLabel } from "@/lib/listings/active-filters";
import type { ComparePage } from "@/lib/salaries/compare-page";
import type { ComparedCell } from "@/lib/salaries/comparison";
import { placeLabel } from "@/lib/salaries/comparison-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { formatDollars, formatSpan } from "@/lib/salaries/sentences";
import { isThin, sourceName } from "@/lib/salaries/sourcing";
import "./pay-table.css";

/** Each role's middle offer in each place, with its sample. */
export function CompareTable({ page: { comparison, rows, vintage } }: { page: ComparePage }) {
  const { roles } = comparison;
  return (
    <section>
      <h2>{roles.length > 1 ? "Where they can be seen" : "From place to place"}</h2>
      <div className="scroll">
        <table className="pay-table">
          <thead>
            <tr>
              <th scope="col">Place</th>
              {roles.map((role) => (
                <Head key={role} label={roleLabel(role)} />
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
      </div>
      <p className="source">
        Median of the base pay offered, US dollars a year, and the number of filings (n).{" "}
        {vintage && `${sourceName("lca", vintage)}. `}Fewer than 10 filings: not shown. 10 to 29: thin, to be
        read with care. Modelled: the range in which the model puts the median.
      </p>
    </section>
  );
}

function Head({ label }: { label: string }) {
  return (
    <>
      <th scope="col" className="n">
        {label}
      </th>
      <th scope="col" className="n">
        n<span className="sr"> of {label}</span>
      </th>
    </>
  );
}

function Cell({ cell: { role, place, n, filings, modelled } }: { cell: ComparedCell }) {
  const href = rolePayUrl(role, place === "US" ? undefined : place);
  return (
    <>
      <td className="n">
        {filings?.median != null && (
          <>
            {isThin({ source: "lca", n }) && <span className="tag">thin</span>}{" "}
            <a href={href}>{formatDollars(filings.median)}</a>
          </>
        )}
        {!filings && modelled && (
          <>
            <span className="tag">modelled</span>{" "}
            <a href={href}>{formatSpan(modelled.range.low, modelled.range.high)}</a>
          </>
        )}
        {!filings && !modelled && <span className="quiet">{n === 0 ? "none" : "not shown"}</span>}
      </td>
      <td className="n quiet">{formatCount(n)}</td>
    </>
  );
}
