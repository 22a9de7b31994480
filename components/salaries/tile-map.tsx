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
      {TILES.map(({ code, column, row }) => {
        const state = states.get(code);
        return state && <Tile key={code} state={state} atlas={atlas} x={column * PITCH} y={row * PITCH} />;
      })}
    </svg>
  );
}

function Tile({ state, atlas, x, y }: { state: StatePay; atlas: Atlas; x: number; y: number }) {
  const { code, standing } = state;
  const figure = shortFigure(state, atlas);
  const colour = colourOf(state, atlas);
  const middle = x + SIDE / 2;
  return (
    <a {...linkOf(state, atlas, STEPS.get(code))}>
      <rect className={colour} x={x} y={y} width={SIDE} height={SIDE} />
      {standing === "thin" && <rect className="thin-over" x={x} y={y} width={SIDE} height={SIDE} />}
      {atlas.filters.state === code && <rect className="chosen" x={x} y={y} width={SIDE} height={SIDE} />}
      <text
        className={standing === "thin" ? "on-hatch" : inkOn(colour)}
        x={middle}
        y={y + (figure ? 14 : 20)}
      >
        {code}
        {figure && (
          <tspan x={middle} dy="13">
            {figure}
          </tspan>
        )}
      </text>
    </a>
  );
}
