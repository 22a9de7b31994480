import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format";
import type { StateTrend } from "@/lib/trends/states";
import { ChangeCells, ChangeHeads } from "./changes-table";

/** How far each state has moved. */
export function StatesTable({ states }: { states: readonly StateTrend[] }) {
  return (
    <ScrollRegion label="How far each state has moved">
      <table className="pay-table changes">
        <thead>
          <tr>
            <th scope="col">State</th>
            <ChangeHeads base="Since early 2020" />
            <th scope="col" className="n wide">
              To
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ code, name, standing }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {standing ? (
                <>
                  <ChangeCells standing={standing} />
                  <td className="n wide quiet">{formatDay(standing.day)}</td>
                </>
              ) : (
                <td colSpan={6} className="quiet">
                  No figures.
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
