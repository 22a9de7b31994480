export type Direction = "up" | "right" | "down" | "left";
export type Steps<Code extends string> = Partial<Record<Direction, Code>>;

type Point<Code extends string> = { code: Code; x: number; y: number };

/** How much farther to the side counts than ahead: what lies askew is rather reached by another arrow. */
const ASIDE = 2;

/** For each point the nearest in each direction, for arrow keys to walk by. `y` grows downwards. */
export function stepsBetween<Code extends string>(points: readonly Point<Code>[]): Map<Code, Steps<Code>> {
  return new Map(
    points.map((from) => [
      from.code,
      {
        ...step(from, points, "up", ({ x, y }) => ({ ahead: from.y - y, aside: x - from.x })),
        ...step(from, points, "right", ({ x, y }) => ({ ahead: x - from.x, aside: y - from.y })),
        ...step(from, points, "down", ({ x, y }) => ({ ahead: y - from.y, aside: x - from.x })),
        ...step(from, points, "left", ({ x, y }) => ({ ahead: from.x - x, aside: y - from.y })),
      },
    ]),
  );
}

function step<Code extends string>(
  from: Point<Code>,
  points: readonly Point<Code>[],
  direction: Direction,
  offset: (to: Point<Code>) => { ahead: number; aside: number },
): Steps<Code> {
  let nearest: { code: Code; cost: number } | undefined;
  for (const to of points) {
    const { ahead, aside } = offset(to);
    // Within the quarter of the compass that the arrow points to.
    if (to === from || ahead <= 0 || Math.abs(aside) > ahead) continue;
    const cost = ahead + ASIDE * Math.abs(aside);
    if (!nearest || cost < nearest.cost) nearest = { code: to.code, cost };
  }
  return nearest ? ({ [direction]: nearest.code } as Steps<Code>) : {};
}
