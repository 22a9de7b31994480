import { formatCount } from "@/lib/format";
import type { TitlePair } from "@/lib/guides/title-pair";
import { headingOf, placeLabel } from "@/lib/salaries/comparison-words";
import { formatChange } from "@/lib/salaries/sentences";

/** The two titles within each state that has enough filings of both. */
export function TitleOnlyTable({ pair: { sides, inStates } }: { pair: TitlePair }) {
  if (inStates.length === 0) return null;
  const [one, other] = sides;
  return (
    <table className="pay-table">
      <caption>
        {one.role.label} over {other.role.label.toLowerCase()}, state by state
      </caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col" className="n">
            As offered
          </th>
          <th scope="col" className="n">
            Like for like
          </th>
        </tr>
      </thead>
      <tbody>
        {inStates.map((verdict) => (
          <tr key={verdict.place}>
            <th scope="row">
              {placeLabel(verdict.place)}
              <span className="rests-on">{headingOf(verdict)}</span>
            </th>
            <Cell difference={verdict.asOffered} />
            <Cell difference={verdict.likeForLike} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ difference }: { difference: TitlePair["verdict"]["asOffered"] }) {
  if (!difference)
    return (
      <td className="n">
        <span className="quiet">too few</span>
      </td>
    );
  const { part, partInterval, n } = difference;
  return (
    <td className="n">
      {formatChange(part)}
      <small>
        95% {formatChange(partInterval.low)} to {formatChange(partInterval.high)}, n = {formatCount(n[0])} and{" "}
        {formatCount(n[1])}
      </small>
    </td>
  );
}
