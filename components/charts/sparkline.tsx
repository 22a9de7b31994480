import { linePath } from "./line-plot";
import type { PlotLine, PlotScale } from "./plot-scale";

type Props = {
  points: PlotLine["points"];
  tone?: PlotLine["tone"];
  scale: PlotScale;
  baseline: number;
  /** The id of a path drawn elsewhere on the page on the same scale, to stand behind. */
  behind?: string;
  /** Draws that path itself, for the others to point to. */
  define?: { id: string; points: PlotLine["points"] };
  label: string;
};

/** A line without words, small enough to stand in a row of others or beside a figure. */
export function Sparkline({ points, tone = 1, scale, baseline, behind, define, label }: Props) {
  const y = scale.y(baseline);
  return (
    <div className="plot spark" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <line className="base" x1="0" x2="100" y1={y} y2={y} />
        {define && (
          <defs>
            <path id={define.id} vectorEffect="non-scaling-stroke" d={linePath(define.points, scale)} />
          </defs>
        )}
        {behind && <use className="series tone-rest" href={`#${behind}`} />}
        <path className={`series tone-${tone}`} d={linePath(points, scale)} />
      </svg>
    </div>
  );
}
