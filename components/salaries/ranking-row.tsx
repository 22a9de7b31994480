import { formatCount } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { Atlas } from "@/lib/salaries/atlas";
import type { BandAxis } from "@/lib/salaries/band-axis";
import { salariesUrl } from "@/lib/salaries/filters";
import { figureWords, reasonWords, sampleOf } from "@/lib/salaries/pay-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import type { StatePay } from "@/lib/salaries/ranking";
import type { Statistic } from "@/lib/salaries/vocabulary";
import { Swatch } from "./map-key";
import { PlaceBand } from "./place-band";
import { colourOf } from "./state-marks";

type Props = { state: StatePay; atlas: Atlas; axis: BandAxis; columns: readonly Statistic[] };

/** A state: ranked, thin and tagged so, or without a figure and with the reason. */
export function RankingRow({ state, atlas, axis, columns }: Props) {
  const { code, band, n, employment, rank, standing, largestShare } = state;
  const { filters } = atlas;
  if (standing === "none" || standing === "capped")
    return <RowWithout state={state} atlas={atlas} columns={columns.length} />;
  const isThin = standing === "thin";
  const sample = n ?? employment;
  const share = largestShare === null ? null : Math.round(largestShare * 100);
  return (
    <tr id={`row-${code}`} className={filters.state === code ? "is-chosen" : undefined}>
      <td className="n quiet wide">{rank ?? "–"}</td>
      <th scope="row">
        <div className="place">
          <Swatch colour={colourOf(state, atlas)} isThin={isThin} />
          <a href={rolePayUrl(filters.role, code)}>{state.name}</a>
          {isThin && <span className="tag">thin</span>}
          {share !== null && (
            <span className="tag" title={`One employer made ${share}% of the filings`}>
              <span aria-hidden="true">1 employer {share}%</span>
              <span className="sr">, one employer made {share}% of the filings</span>
            </span>
          )}
        </div>
      </th>
      <td className="bandcell">
        <PlaceBand band={band} axis={axis} height={16} label={bandWords(state, atlas)} isThin={isThin} />
      </td>
      {columns.map((column, index) => (
        <td key={column} className={index === 0 ? "n key-cell" : "n wide"}>
          {figureWords(band[column], state, filters.per)}
          {index === 0 && <small className="behind">{sampleOf(state, filters)}</small>}
        </td>
      ))}
      <td className="n quiet wide">{sample === null ? "–" : formatCount(sample)}</td>
    </tr>
  );
}

function RowWithout({ state, atlas, columns }: { state: StatePay; atlas: Atlas; columns: number }) {
  const { filters } = atlas;
  const way = elsewhere(state, atlas);
  return (
    <tr id={`row-${state.code}`} className={filters.state === state.code ? "none is-chosen" : "none"}>
      <td className="n wide">–</td>
      <th scope="row">
        <div className="place">
          <Swatch colour={colourOf(state, atlas)} />
          <a href={rolePayUrl(filters.role, state.code)}>{state.name}</a>
        </div>
      </th>
      <td colSpan={columns + 2}>
        No figure: {reasonWords(state, filters)}. {way && <a href={way.href}>{way.label}</a>}
      </td>
    </tr>
  );
}

/** Where else to look for a state that has no figure here. */
function elsewhere({ reason, code }: StatePay, { filters, vintages, vintage }: Atlas) {
  const of = { ...filters, state: code };
  if (filters.source === "lca") {
    const label = filters.role === "software-developer" ? "See BLS wages" : "See BLS wages of the occupation";
    return { label, href: salariesUrl({ ...of, source: "oews", vintage: null }) };
  }
  if (reason === "top-coded") {
    return { label: "See the median", href: salariesUrl({ ...of, statistic: "median", sort: "median" }) };
  }
  const other = vintages.find((month) => month !== vintage);
  if (!other) return null;
  const isNewest = other === vintages[0];
  return {
    label: `See ${formatMonth(other)}`,
    href: salariesUrl({ ...of, vintage: isNewest ? null : other }),
  };
}

function bandWords(state: StatePay, { filters }: Atlas): string {
  const { p10, p25, median, p75, p90 } = state.band;
  const figures = Object.entries({ "10th": p10, "25th": p25, median, "75th": p75, "90th": p90 });
  return figures.map(([name, figure]) => `${name} ${figureWords(figure, state, filters.per)}`).join(", ");
}
