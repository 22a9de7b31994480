import { plotScale } from "@/components/charts/plot-scale";
import { Sparkline } from "@/components/charts/sparkline";
import { answeredSentence, waitingSentence } from "@/components/visits/sentences";
import { countOf, formatAge, formatCount } from "@/lib/format";
import type { ListingFigures } from "@/lib/visits/load-dashboard";

export type DashboardRow = {
  /** The vacancy's id, or the listing's where we read it elsewhere and nobody edits it here. */
  id: string;
  title: string;
  company: string;
  /** "On the board", "Draft". */
  standing: string;
  updatedAt: string;
  /** Where its title leads: to its form, or to its figures where it isn't edited here. */
  url: string;
  /** What became of its listing; null before it was published. */
  figures: ListingFigures | null;
};

type Props = { rows: readonly DashboardRow[]; namesCompany: boolean; asOf: string };

/** Listings a row each. On a phone the words stand below the title, and the figures keep their columns. */
export function DashboardTable({ rows, namesCompany, asOf }: Props) {
  const lines = rows.flatMap(({ figures }) => (figures ? [{ points: viewsOf(figures) }] : []));
  const [first] = lines;
  const range = { from: first?.points.at(0)?.[0] ?? "", to: first?.points.at(-1)?.[0] ?? "" };
  // One scale down the list, so that the eye compares.
  const scale = plotScale(lines, range, { baseline: 0 });
  return (
    <table className="table dashboard">
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col" className="wide">
            Stands
          </th>
          <th scope="col" className="wide">
            By day
          </th>
          <th scope="col" className="n">
            Views
          </th>
          <th scope="col" className="n">
            Visitors
          </th>
          <th scope="col" className="n">
            Applied
          </th>
          <th scope="col" className="n wide">
            Waiting
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={row.url}>{row.title}</a>
              {namesCompany && <span className="source">{row.company}</span>}
              <span className="source narrow">
                <Standing row={row} />
              </span>
              {row.figures && (
                <span className="narrow">
                  <Waits figures={row.figures} />
                </span>
              )}
            </th>
            <td className="wide">
              <Standing row={row} />
              <small>changed {formatAge(row.updatedAt, asOf)}</small>
            </td>
            {row.figures ? <Figures figures={row.figures} scale={scale} /> : <td className="n" colSpan={5} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ row: { figures, standing } }: { row: DashboardRow }) {
  return figures ? <a href={figures.url}>{standing}</a> : standing;
}

function Figures({ figures, scale }: { figures: ListingFigures; scale: ReturnType<typeof plotScale> }) {
  const { id, title, days, funnel, takesApplications } = figures;
  const most = Math.max(...days.map(({ views }) => views));
  return (
    <>
      <td className="wide spark-cell">
        <Sparkline
          points={viewsOf(figures)}
          scale={scale}
          baseline={0}
          label={`Views by day, ${most === 0 ? "none" : `up to ${formatCount(most)}`}`}
        />
      </td>
      <td className="n">
        <a
          href={`/dashboard/listings/${id}`}
          aria-label={`${countOf(funnel.views, "view")} of ${title}, by day`}
        >
          {formatCount(funnel.views)}
        </a>
      </td>
      <td className="n">{formatCount(funnel.visitors)}</td>
      <td className="n">
        {takesApplications ? (
          <a
            href={`/dashboard/listings/${id}/applicants`}
            aria-label={`${countOf(funnel.applications, "applicant")} for ${title}`}
          >
            {formatCount(funnel.applications)}
          </a>
        ) : (
          formatCount(funnel.applyClicks)
        )}
        {!takesApplications && <small>clicks</small>}
      </td>
      <td className="n wide">
        <Waits figures={figures} />
      </td>
    </>
  );
}

function Waits({ figures: { waiting, answered } }: { figures: ListingFigures }) {
  const [waits, undecided] = [waitingSentence(waiting), answeredSentence(answered)];
  return (
    <>
      {waits && <span className="waits">{waits}</span>}
      {undecided && <small>{undecided}</small>}
    </>
  );
}

function viewsOf({ days }: ListingFigures): [day: string, views: number][] {
  return days.map(({ day, views }) => [day, views]);
}
