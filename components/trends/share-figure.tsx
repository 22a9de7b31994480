import { ChartFigure } from "@/components/charts/chart-figure";
import { LinePlot } from "@/components/charts/line-plot";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format";
import type { ShareView } from "@/lib/trends/shares";
import { HIRING_LAB } from "@/lib/trends/vocabulary";

/** A share of postings over time, in per cent. */
export function ShareFigure({ share, siteUrl, asOf }: { share: ShareView; siteUrl: string; asOf: string }) {
  const { key, finding, measure, lines, range, notes, label, rows, newest } = share;
  return (
    <ChartFigure
      id={key}
      finding={finding}
      measure={measure}
      source={newest ? `${HIRING_LAB}, to ${formatDay(newest)}` : "no figures have been loaded"}
      sample="A share: no number of postings is published"
      method="/methodology#listings-index"
      permalink="/trends"
      siteUrl={siteUrl}
      asOf={asOf}
      table={
        <ScrollRegion label={`${finding}, as a table`}>
          <table className="pay-table trend-table">
            <caption>The first day of each month, and the newest.</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" className="n">
                  Share of postings
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([day, value]) => (
                <tr key={day}>
                  <th scope="row">{formatDay(day)}</th>
                  <td className="n">{value === null ? "–" : `${value.toFixed(1)}%`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      }
    >
      <LinePlot lines={lines} range={range} baseline={null} notes={notes} label={label} isBare unit="%" />
    </ChartFigure>
  );
}
