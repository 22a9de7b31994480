import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { LevelPay } from "@/lib/salaries/advertised";
import { bandScale } from "@/lib/salaries/band-scale";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatDollars } from "@/lib/salaries/sentences";
import { MIN_SHOWN, MIN_SOLID } from "@/lib/salaries/vocabulary";
import { BandAxis, BandRow, middleHalf } from "./band-row";

/** What open listings advertise, from level to level. */
export function RoleLevels({ pay: { role, advertised } }: { pay: RolePay }) {
  const { levels, month, isSample } = advertised;
  const shown = levels.filter(({ median }) => median !== null);
  const few = levels.filter(({ median }) => median === null);
  const scale = bandScale(shown.flatMap(({ p10, p25, median, p75, p90 }) => [p10, p25, median, p75, p90]));
  return (
    <section className="panel" aria-labelledby="levels">
      <h2 id="levels">{finding(shown, role.plural)}</h2>
      <p className="measure">
        Middle of the advertised range, US dollars a year, open listings on Payboard that state pay and level
        {isSample && <b>; sample listings, invented</b>}
      </p>
      {shown.map((level) => (
        <BandRow
          key={level.level}
          band={{ ...level, id: `level-${level.level}`, isThin: level.n < MIN_SOLID }}
          scale={scale}
          tag={level.n < MIN_SOLID ? "thin" : undefined}
        >
          {middleHalf(level)}. {countOf(level.n, "listing")}, {formatMonth(month)}
          {isSample && ", invented"}. <a href="/methodology#advertised">Method</a>
        </BandRow>
      ))}
      {shown.length > 0 && <BandAxis scale={scale} />}
      {few.length > 0 && (
        <p className="source">
          Fewer than {MIN_SHOWN} listings, not shown:{" "}
          {few.map(({ label, n }) => `${label.toLowerCase()} (${n})`).join(", ")}.
        </p>
      )}
    </section>
  );
}

function finding(shown: LevelPay[], people: string): string {
  const [lowest, ...others] = shown;
  const highest = others.at(-1);
  if (!lowest) return "No level is advertised often enough to show its pay";
  if (!highest || lowest.median === null || highest.median === null)
    return `Only ${lowest.label.toLowerCase()} ${people} are advertised often enough to show their pay`;
  return `From ${lowest.label.toLowerCase()} to ${highest.label.toLowerCase()}, advertised medians go from ${formatDollars(lowest.median)} to ${formatDollars(highest.median)}`;
}
