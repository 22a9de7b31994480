import type { Topology } from "topojson-specification";

type Point = [number, number];

/** A point that changes the outline by a smaller triangle than this, in squares of the grid, is left out. */
const LEAST_TRIANGLE = 1.6;
/** An island smaller than this can't be seen. */
const LEAST_ISLAND = 4;

/**
 * A topology on a grid of whole numbers, with the points left out that the eye does not miss (Visvalingam and
 * Whyatt, "Line generalisation by repeated elimination of points", 1993). Each border is one line that both
 * neighbours share, so they still fit; small islands shrink to a point, which `writePath` leaves out.
 */
export function simplified(topology: Topology): Topology {
  const arcs = decoded(topology).map((arc) => withoutDoubles(thinned(arc).map(rounded)));
  return { ...topology, transform: undefined, arcs };
}

/** From steps on a fine grid to points. */
function decoded({ arcs, transform }: Topology): Point[][] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step): Point => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function thinned(arc: Point[]): Point[] {
  const isRing = String(arc[0]) === String(arc.at(-1));
  // The farthest of the Aleutians lie beyond the left edge of the grid.
  const isUnseen = arc.every(([x]) => x < 1) || ringArea(arc) < LEAST_ISLAND;
  if (isRing && isUnseen) return arc.slice(0, 1).concat(arc.slice(-1));
  const kept = [...arc];
  // A ring of three points and its end is the least there is.
  while (kept.length > (isRing ? 4 : 2)) {
    let least = { at: 0, area: Number.POSITIVE_INFINITY };
    for (let at = 1; at < kept.length - 1; at++) {
      const area = triangle(kept[at - 1] as Point, kept[at] as Point, kept[at + 1] as Point);
      if (area < least.area) least = { at, area };
    }
    if (least.area >= LEAST_TRIANGLE) break;
    kept.splice(least.at, 1);
  }
  return kept;
}

function rounded([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

function withoutDoubles(arc: Point[]): Point[] {
  const kept = arc.filter((point, at) => at === 0 || String(point) !== String(arc[at - 1]));
  // An arc has two ends, even where they meet.
  return kept.length > 1 ? kept : [arc[0] as Point, arc[0] as Point];
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
}

function ringArea(ring: readonly Point[]): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}
