import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatCount, formatDay } from "@/lib/format";
import type { Standing } from "@/lib/trends/changes";
import { trendsUrl } from "@/lib/trends/filters";
import { directionOf, formatIndex, formatMovement } from "@/lib/trends/sentences";
import type { TrendView } from "@/lib/trends/view";
import { SPANS } from "@/lib/trends/vocabulary";

/** How far each line has moved to its newest day. */
export function ChangesTable({ view }: { view: TrendView }) {
  const hasOwn = view.lines.some(({ n }) => n !== null);
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">How far each has moved</h2>
      <ScrollRegion label="Changes, series by series">
        <table className="pay-table changes">
          <thead>
            <tr>
              <th scope="col">Series</th>
              <ChangeHeads />
              {hasOwn && (
                <th scope="col" className="n wide">
                  Listings
                </th>
              )}
              <th scope="col" className="n wide">
                To
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map(({ key, label, standing, n, isSample, absence }) =>
              standing ? (
                <tr key={key}>
                  <th scope="row">
                    <a href={trendsUrl({ ...view.filters, series: [key] })}>{label}</a>
                    {isSample && <span className="tag">sample data</span>}
                  </th>
                  <ChangeCells standing={standing} />
                  {hasOwn && (
                    <td className="n wide quiet">{n === null ? "–" : formatCount(Math.round(n))}</td>
                  )}
                  <td className="n wide quiet">{formatDay(standing.day)}</td>
                </tr>
              ) : (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td colSpan={hasOwn ? 7 : 6} className="quiet">
                    No figure: {absence}.
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** The columns of a table of changes. */
export function ChangeHeads({ base = "Since the base" }: { base?: string }) {
  return (
    <>
      <th scope="col" className="n">
        Index
      </th>
      {SPANS.map(({ value, label }) => (
        <th key={value} scope="col" className={value === "week" ? "n wide" : "n"}>
          {label}
        </th>
      ))}
      <th scope="col" className="n">
        {base}
      </th>
    </>
  );
}

export function ChangeCells({ standing: { value, changes, sinceBase } }: { standing: Standing }) {
  return (
    <>
      <td className="n main">{formatIndex(value)}</td>
      {SPANS.map((span) => (
        <ChangeCell
          key={span.value}
          change={changes[span.value]}
          className={span.value === "week" ? "n wide" : "n"}
        />
      ))}
      <ChangeCell change={sinceBase} className="n" />
    </>
  );
}

/** The triangle repeats the sign, for those who look down the column. */
function ChangeCell({ change, className }: { change: number | null; className: string }) {
  return <td className={`${className} change-${directionOf(change)}`}>{formatMovement(change)}</td>;
}
