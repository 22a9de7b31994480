import { type PlotLine, type PlotRange, type PlotScale, plotScale } from "./plot-scale";
import { type PlotMark, type PlotNote, PlotWords } from "./plot-words";

type Props = {
  lines: readonly PlotLine[];
  range: PlotRange;
  /** The value that all are measured against, drawn in ink. */
  baseline: number | null;
  marks?: readonly PlotMark[];
  notes?: readonly PlotNote[];
  /** What the drawing shows, for those who can't see it. */
  label: string;
  /** Without names on the lines: where there is one, or where others name them. */
  isBare?: boolean;
  /** Written after each value of the axis. */
  unit?: string;
};

/**
 * Lines over time as SVG, drawn on the server. The drawing stretches with its box; words don't, so they stand in
 * a second SVG over it, placed in per cent. A gap breaks the line.
 */
export function LinePlot({
  lines,
  range,
  baseline,
  marks = [],
  notes = [],
  label,
  isBare = false,
  unit,
}: Props) {
  const scale = plotScale(lines, range, { baseline, unit });
  return (
    <div className="plot" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {scale.yTicks.map(({ value }) => (
          <Rule key={value} y={scale.y(value)} className={value === baseline ? "base" : "grid"} />
        ))}
        {baseline !== null && !scale.yTicks.some(({ value }) => value === baseline) && (
          <Rule y={scale.y(baseline)} className="base" />
        )}
        {marks.map(({ day, words }) => (
          <line
            key={`${day} ${words}`}
            className="mark"
            x1={scale.x(day)}
            x2={scale.x(day)}
            y1="6"
            y2="100"
          />
        ))}
        {/* The first is the one in question, so it lies on top. */}
        {lines.toReversed().map((line) => (
          <path key={line.key} className={`series tone-${line.tone}`} d={linePath(line.points, scale)} />
        ))}
      </svg>
      <PlotWords lines={lines} scale={scale} marks={marks} notes={notes} isBare={isBare} />
    </div>
  );
}

function Rule({ y, className }: { y: number; className: string }) {
  return <line className={className} x1="0" x2="100" y1={round(y)} y2={round(y)} />;
}

/** The line through the points, broken at each gap; a point alone between two gaps is a dot. */
export function linePath(points: PlotLine["points"], scale: Pick<PlotScale, "x" | "y">): string {
  let path = "";
  points.forEach(([day, value], at) => {
    if (value === null) return;
    const isStart = (points[at - 1]?.[1] ?? null) === null;
    const isAlone = isStart && (points[at + 1]?.[1] ?? null) === null;
    path += `${isStart ? "M" : "L"}${round(scale.x(day))} ${round(scale.y(value))}${isAlone ? "h0" : ""}`;
  });
  return path;
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
