import { STATE_SHAPES } from "./state-shapes";
import type { StateCode } from "./vocabulary";

export type MapLabel = {
  x: number;
  y: number;
  /** Code and figure beside each other, where the state is wide but low. */
  isOneLine?: boolean;
  /** For a state too small to hold its label: where the line from it to the label begins and ends. */
  leader?: { from: [number, number]; to: [number, number] };
};

/** Where the middle of a state is not the best place for its label, or has no room for one. */
const PLACED: Partial<Record<StateCode, MapLabel>> = {
  AK: { x: 98, y: 518 },
  CA: { x: 74, y: 285 },
  FL: { x: 787, y: 516 },
  HI: { x: 220, y: 592, isOneLine: true },
  ID: { x: 199, y: 172 },
  KY: { x: 694, y: 323, isOneLine: true },
  LA: { x: 566, y: 478 },
  MI: { x: 688, y: 189 },
  MN: { x: 519, y: 129 },
  NC: { x: 801, y: 354, isOneLine: true },
  NY: { x: 840, y: 172 },
  PA: { x: 806, y: 229, isOneLine: true },
  TN: { x: 674, y: 364, isOneLine: true },
  VA: { x: 810, y: 312, isOneLine: true },
  WV: { x: 763, y: 289 },
  VT: aside(822, 86, [872, 122], [850, 92]),
  NH: aside(940, 148, [893, 140], [936, 143]),
  MA: aside(940, 177, [902, 170], [936, 172]),
  RI: aside(926, 211, [905, 186], [922, 206]),
  CT: aside(904, 240, [886, 190], [900, 235]),
  NJ: aside(904, 269, [863, 230], [900, 264]),
  DE: aside(904, 298, [853, 260], [900, 293]),
  MD: aside(904, 327, [836, 259], [900, 322]),
  DC: aside(904, 356, [828, 267], [900, 351]),
};

/** Where each state's label stands on the map. */
export const MAP_LABELS: ReadonlyMap<StateCode, MapLabel> = new Map(
  STATE_SHAPES.map(({ code, x, y }) => [code, PLACED[code] ?? { x, y }]),
);

/** Labels aside begin at `x`; all others have it in their middle. */
function aside(x: number, y: number, from: [number, number], to: [number, number]): MapLabel {
  return { x, y, isOneLine: true, leader: { from, to } };
}
