import { TILE_COLUMNS, TILE_ROWS, TILES } from "@/lib/places/tile-grid";
import { stepsBetween } from "@/lib/places/walk";
import type { Atlas } from "@/lib/salaries/atlas";
import type { StatePay } from "@/lib/salaries/ranking";
import { mapName } from "./state-map";
import { colourOf, inkOn, linkOf, shortFigure } from "./state-marks";

/** From one square to the next; on a phone of 390 px about as many of its pixels. */
const PITCH = 33;
const SIDE = 31;

const STEPS = stepsBetween(TILES.map(({ code, column, row }) => ({ code, x: column, y: row })));

/** The map on a phone: the states as squares of one size, with the same links. */
export function TileMap({ atlas }: { atlas: Atlas }) {
  const states = new Map(atlas.states.map((state) => [state.code, state]));
  const tiles = TILES.flatMap(({ code, column, row }) => {
    const state = states.get(code);
    return state ? [{ state, x: column * PITCH, y: row * PITCH }] : [];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset stands in an SVG
    <svg
      className="map tiles"
      viewBox={`-2 -2 ${TILE_COLUMNS * PITCH + 2} ${TILE_ROWS * PITCH + 2}`}
      role="group"
      aria-label={mapName(atlas)}
      data-walk=""
    >
      <defs>
        <pattern
          id="tile-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="hatching" d="M0 0v5" />
        </pattern>
      </defs>
      {tiles.map((tile) => (
        <Tile key={tile.state.code} {...tile} atlas={atlas} />
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus, and the links say all of it */}
      <g aria-hidden="true">
        {tiles.map((tile) => (
          <TileLabel key={tile.state.code} {...tile} atlas={atlas} />
        ))}
      </g>
    </svg>
  );
}

type TileProps = { state: StatePay; atlas: Atlas; x: number; y: number };

function Tile({ state, atlas, x, y }: TileProps) {
  const { code, standing } = state;
  const square = { x, y, width: SIDE, height: SIDE };
  return (
    <a {...linkOf(state, atlas, STEPS.get(code))}>
      <rect className={colourOf(state, atlas)} {...square} />
      {standing === "thin" && <rect className="thin-over" {...square} />}
      {atlas.filters.state === code && <rect className="chosen" {...square} />}
    </a>
  );
}

function TileLabel({ state, atlas, x, y }: TileProps) {
  const figure = shortFigure(state, atlas);
  const isThin = state.standing === "thin";
  const ink = isThin ? "side" : inkOn(colourOf(state, atlas));
  const middle = x + SIDE / 2;
  return (
    <>
      {isThin && <rect className="plate" x={x + 3.5} y={y + 3} width={SIDE - 7} height={SIDE - 6} />}
      <text className={ink} x={middle} y={y + (figure ? 14 : 20)}>
        {state.code}
        {figure && (
          <tspan x={middle} dy="13">
            {figure}
          </tspan>
        )}
      </text>
    </>
  );
}
