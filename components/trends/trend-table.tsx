import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format";
import { tableRows } from "@/lib/trends/table-rows";
import type { TrendView } from "@/lib/trends/view";

/** The figures of the lines in view: the first day of each month, and the newest. */
export function TrendTable({ view }: { view: TrendView }) {
  const lines = view.lines.filter(({ absence }) => absence === null);
  return (
    <ScrollRegion label="The same figures as a table">
      <table className="pay-table trend-table">
        <caption>
          The first day of each month, and the newest; the CSV has every day. A dash is a day without a
          figure.
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {lines.map(({ key, label }) => (
              <th key={key} scope="col" className="n">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tableRows(lines, view.range).map(({ day, values }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day)}</th>
              {values.map((value, at) => (
                <td key={lines[at]?.key} className="n">
                  {value === null ? "–" : value.toFixed(2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
