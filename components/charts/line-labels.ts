import type { PlotLine, PlotScale } from "./plot-scale";

/** Where a line's name stands, in per cent of the drawing. */
export type LabelSpot = Pick<PlotLine, "key" | "label" | "tone"> & { x: number; y: number; isAbove: boolean };

/** Names keep off the drawing's sides. */
const PLACES = [16, 24, 32, 40, 48, 56, 64, 72, 80, 91];
/** Half of what a name is wide on a desk, in per cent of the width; on a phone they aren't written. */
const HALF = 8;
/** Another line that is farther off, in per cent of the height, is no hindrance. */
const FAR = 25;

/** A place for each line's name: over or under it, where it is flat and farthest from the other lines and names. */
export function labelSpots(
  lines: readonly PlotLine[],
  scale: PlotScale,
  notes: readonly { day: string; value: number }[] = [],
): LabelSpot[] {
  const noted = notes.map(({ day, value }) => ({ x: scale.x(day), y: scale.y(value) }));
  const spots: LabelSpot[] = [];
  for (const line of lines) {
    const others = lines.filter((other) => other !== line);
    const places = PLACES.flatMap((x) => {
      const own = heightsAround(line, x, scale);
      if (own.length === 0) return [];
      const taken = [...spots, ...noted].filter((spot) => Math.abs(spot.x - x) < 3 * HALF).map(({ y }) => y);
      const hindrances = [...others.flatMap((other) => heightsAround(other, x, scale)), ...taken];
      return [true, false].map((isAbove) => {
        const y = isAbove ? Math.min(...own) : Math.max(...own);
        return { x, y, isAbove, room: roomAt(y, isAbove, hindrances) - steepnessOf(own) };
      });
    });
    const best = places.reduce<(typeof places)[number] | null>(
      (found, place) => (found === null || place.room > found.room ? place : found),
      null,
    );
    if (best) {
      const { x, y, isAbove } = best;
      spots.push({ key: line.key, label: line.label, tone: line.tone, x, y, isAbove });
    }
  }
  return spots;
}

/** How far it is on that side to the next line or the edge, in per cent of the height. */
function roomAt(y: number, isAbove: boolean, others: readonly number[]): number {
  const edge = isAbove ? y : 100 - y;
  const distances = others
    .map((other) => (isAbove ? y - other : other - y))
    .filter((distance) => distance >= 0);
  return Math.min(FAR, edge, ...distances);
}

/** A name beside a steep line stands far from most of it. */
function steepnessOf(heights: readonly number[]): number {
  return Math.max(...heights) - Math.min(...heights);
}

/** Where a line stands over the width of a name, in per cent from above; none in a gap and beyond its ends. */
function heightsAround({ points }: PlotLine, x: number, scale: PlotScale): number[] {
  const heights = [x - HALF, x, x + HALF].map((place) => {
    const at = points.findIndex(([day]) => scale.x(day) >= place);
    const value = at < 1 ? null : (points[at]?.[1] ?? null);
    return value === null ? null : scale.y(value);
  });
  return heights.every((height) => height !== null) ? heights : [];
}
