import { formatCount } from "@/lib/format";
import { formatThousands } from "@/lib/format-money";
import type { Atlas } from "@/lib/salaries/atlas";
import { type BandAxis, placeOn } from "@/lib/salaries/band-axis";
import { columnsOf, type RankingSort, salariesUrl } from "@/lib/salaries/filters";
import { peopleOf } from "@/lib/salaries/pay-words";
import { STATISTICS, type Statistic } from "@/lib/salaries/vocabulary";
import { RankingRow } from "./ranking-row";

const SHORT: Partial<Record<Statistic, string>> = { p10: "10th", p25: "25th", p75: "75th", p90: "90th" };

/** The map's figures as a table, with the bands on one scale; its heads are links that sort. */
export function RankingTable({ atlas, axis }: { atlas: Atlas; axis: BandAxis }) {
  const { filters, states, source, measure } = atlas;
  const columns = columnsOf(filters.statistic);
  return (
    <section className="ranking" aria-labelledby="states-by">
      <h2 id="states-by">States, by {sortName(filters.sort)}</h2>
      <p className="source">
        {measure}. Source: {source}.
      </p>
      <table className="rank">
        <caption className="sr">What {peopleOf(filters)} are paid, by state</caption>
        <thead>
          <tr>
            <th className="n wide" scope="col">
              <abbr title="Rank">#</abbr>
            </th>
            <Head atlas={atlas} sort="state" label="State" />
            <th className="bandcell" scope="col">
              <span className="sr">10th to 90th percentile, middle half and median</span>
              <Axis axis={axis} isHourly={filters.per === "hour"} />
            </th>
            {columns.map((column, index) => (
              <Head
                key={column}
                atlas={atlas}
                sort={column}
                label={SHORT[column] ?? nameOf(column)}
                className={index === 0 ? "n" : "n wide"}
              />
            ))}
            <Head
              atlas={atlas}
              sort="n"
              label={filters.source === "lca" ? "Filings" : "Jobs"}
              className="n wide"
            />
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <RankingRow key={state.code} state={state} atlas={atlas} axis={axis} columns={columns} />
          ))}
        </tbody>
      </table>
      <p className="source">{footOf(atlas)}</p>
    </section>
  );
}

type HeadProps = { atlas: Atlas; sort: RankingSort; label: string; className?: string };

/** Names go up, figures down: nobody looks for the other way round. */
function Head({ atlas: { filters }, sort, label, className }: HeadProps) {
  const isSorted = filters.sort === sort;
  const direction = sort === "state" ? "ascending" : "descending";
  return (
    <th className={className} scope="col" aria-sort={isSorted ? direction : undefined}>
      <a href={`${salariesUrl({ ...filters, sort })}#states-by`}>
        {label}
        {isSorted && (
          <svg className="sorted" viewBox="0 0 8 8" aria-hidden="true">
            <path d={sort === "state" ? "M0 6h8L4 1z" : "M0 2h8L4 7z"} />
          </svg>
        )}
      </a>
    </th>
  );
}

function Axis({ axis, isHourly }: { axis: BandAxis; isHourly: boolean }) {
  return (
    <svg className="pay-axis" height="16" aria-hidden="true">
      {axis.ticks.map((tick, index) => (
        <text key={tick} className={index % 2 ? "mid" : undefined} x={`${placeOn(axis, tick)}%`} y="12">
          {isHourly ? `$${tick}` : formatThousands(tick)}
        </text>
      ))}
    </svg>
  );
}

function nameOf(statistic: Statistic): string {
  return STATISTICS.find(({ value }) => value === statistic)?.label ?? statistic;
}

function sortName(sort: RankingSort): string {
  if (sort === "state") return "name";
  return sort === "n" ? "sample" : nameOf(sort).toLowerCase();
}

function footOf({ counts }: Atlas): string {
  const parts = [
    `${formatCount(counts.ranked)} ranked`,
    counts.capped > 0 && `${counts.capped} above the survey’s cap`,
    counts.thin > 0 && `${counts.thin} thin`,
    counts.none > 0 && `${counts.none} without a figure`,
  ];
  return `${parts.filter(Boolean).join(", ")}. With the District of Columbia there are 51.`;
}
