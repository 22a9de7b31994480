import type { Point } from "./points";
import { describeLine, formatIndex, onWords } from "./sentences";
import { thinned } from "./thinned";
import { pointsWithin, type TrendLine, type TrendView } from "./view";

/** More would stand in each other's way; all are told below the drawing. */
const MOST_MARKS = 3;

/** What a drawing of a view is made of, in the words of the charts, which know no series. */
export function plotOf(view: TrendView) {
  const { range, breaks } = view;
  const lines = linesOf(view, (points) => pointsWithin(points, range));
  const [first] = view.lines.filter(({ standing }) => standing !== null);
  return {
    lines,
    range,
    baseline: 100,
    marks: breaks.slice(-MOST_MARKS).map(({ day, what }) => ({ day, words: shortly(what) })),
    notes: first ? notesOf(first, range) : [],
    label: view.lines.map(describeLine).join(" "),
  };
}

/** The lines from their first day to their newest, to choose a range from. */
export function overviewOf(view: TrendView) {
  return linesOf(view, (points) => thinned(points));
}

function linesOf({ lines }: TrendView, cut: (points: readonly Point[]) => Point[]) {
  return lines
    .filter(({ absence }) => absence === null)
    .map(({ key, short, tone, points }) => ({ key, label: short, tone, points: cut(points) }));
}

/** The peak, the trough and the newest day of the line in question, where they are in view. */
function notesOf({ extremes, standing, tone }: TrendLine, range: TrendView["range"]) {
  if (!extremes || !standing) return [];
  const { high, low } = extremes;
  const notes = [
    { ...high, words: `${formatIndex(high.value)} ${onWords(high)}`, isAbove: true, tone },
    { ...low, words: `${formatIndex(low.value)} ${onWords(low)}`, isAbove: false, tone },
    { day: standing.day, value: standing.value, words: formatIndex(standing.value), isAbove: true, tone },
  ];
  const shown = new Set<string>();
  return notes.filter(({ day }) => {
    const isNew = range.from <= day && day <= range.to && !shown.has(day);
    shown.add(day);
    return isNew;
  });
}

/** What comes before a colon, a bracket or a comma: the whole is told below the drawing. */
function shortly(what: string): string {
  return /^[^:(,]+/.exec(what)?.[0].trim() ?? what;
}
