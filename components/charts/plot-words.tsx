import { type LabelSpot, labelSpots } from "./line-labels";
import type { PlotLine, PlotScale } from "./plot-scale";

/** A day to point out, in words beside it. */
export type PlotNote = {
  day: string;
  value: number;
  words: string;
  isAbove: boolean;
  tone: PlotLine["tone"];
};
/** A day on which a line may step for another reason than what it measures. */
export type PlotMark = { day: string; words: string };

type Props = {
  lines: readonly PlotLine[];
  scale: PlotScale;
  marks: readonly PlotMark[];
  notes: readonly PlotNote[];
  /** Without names on the lines. */
  isBare?: boolean;
};

/** All words of a drawing of lines, in an SVG that lies over it and doesn't stretch. */
export function PlotWords({ lines, scale, marks, notes, isBare = false }: Props) {
  return (
    <svg className="words" aria-hidden="true">
      <Ticks scale={scale} />
      {apart(notes, scale).map((note) => (
        <Note key={`${note.day} ${note.words}`} note={note} scale={scale} />
      ))}
      {marks.map((mark, at) => (
        <MarkWords key={`${mark.day} ${mark.words}`} mark={mark} step={at} scale={scale} />
      ))}
      {!isBare && labelSpots(lines, scale, notes).map((spot) => <Name key={spot.key} spot={spot} />)}
    </svg>
  );
}

function Ticks({ scale: { xTicks, yTicks, x, y } }: { scale: PlotScale }) {
  return (
    <>
      {yTicks.map(({ value, label }) => (
        <text key={value} className="tick" x="100%" dx="8" y={percent(y(value))} dy="0.35em">
          {label}
        </text>
      ))}
      {xTicks.map(({ day, label }, index) => (
        <text
          key={day}
          className="tick"
          x={percent(x(day))}
          y="100%"
          dy="1.5em"
          textAnchor={index === 0 && x(day) < 4 ? "start" : "middle"}
        >
          {label}
        </text>
      ))}
    </>
  );
}

function Note({ note: { day, value, words, isAbove, tone }, scale }: { note: PlotNote; scale: PlotScale }) {
  const [x, y] = [scale.x(day), scale.y(value)];
  return (
    <>
      <circle className={`dot tone-${tone}`} cx={percent(x)} cy={percent(y)} r="4" />
      <text
        className="note"
        x={percent(x)}
        y={percent(y)}
        dy={isAbove ? "-0.8em" : "1.6em"}
        textAnchor={anchorAt(x)}
      >
        {words}
      </text>
    </>
  );
}

/** Of notes that would cover each other the later one: they come in the order of their weight, the heaviest last. */
function apart(notes: readonly PlotNote[], scale: PlotScale): PlotNote[] {
  const isCovered = (note: PlotNote, other: PlotNote) =>
    note.isAbove === other.isAbove &&
    Math.abs(scale.x(note.day) - scale.x(other.day)) < 20 &&
    Math.abs(scale.y(note.value) - scale.y(other.value)) < 8;
  return notes.filter((note, at) => !notes.slice(at + 1).some((other) => isCovered(note, other)));
}

/** Words keep within the drawing's sides. */
function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < 8) return "start";
  return x > 88 ? "end" : "middle";
}

/** At the foot, where lines seldom are, each a line higher than the one before. */
function MarkWords({
  mark: { day, words },
  step,
  scale,
}: {
  mark: PlotMark;
  step: number;
  scale: PlotScale;
}) {
  const x = scale.x(day);
  const isRight = x < 60;
  return (
    <text
      className="mark-words"
      x={percent(x)}
      y="100%"
      dx={isRight ? 6 : -6}
      dy={`${-0.6 - step * 1.35}em`}
      textAnchor={isRight ? "start" : "end"}
    >
      {words}
    </text>
  );
}

function Name({ spot: { label, tone, x, y, isAbove } }: { spot: LabelSpot }) {
  return (
    <text
      className={`name tone-${tone}`}
      x={percent(x)}
      y={percent(y)}
      dy={isAbove ? "-0.7em" : "1.5em"}
      textAnchor="middle"
    >
      {label}
    </text>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
