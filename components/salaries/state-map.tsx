import { MAP_LABELS, type MapLabel } from "@/lib/places/map-labels";
import { COAST, STATE_SHAPES } from "@/lib/places/state-shapes";
import type { StateCode } from "@/lib/places/vocabulary";
import { stepsBetween } from "@/lib/places/walk";
import type { Atlas } from "@/lib/salaries/atlas";
import type { BandAxis } from "@/lib/salaries/band-axis";
import type { StatePay } from "@/lib/salaries/ranking";
import { colourOf, inkOn, linkOf, readoutOf, shortFigure } from "./state-marks";

const STEPS = stepsBetween(STATE_SHAPES);
/** The islands of Hawaii are small and far apart, so all the sea between them is its. */
const HAWAII = { x: 235, y: 540, width: 130, height: 66 };

/** The states in their classes, each a link to its page: drawn on the server, walked by arrow keys where script runs. */
export function StateMap({ atlas, axis }: { atlas: Atlas; axis: BandAxis }) {
  const states = new Map(atlas.states.map((state) => [state.code, state]));
  const chosen = STATE_SHAPES.find(({ code }) => code === atlas.filters.state);
  // Those with a label aside come last: no other shape covers what makes them large enough to hit.
  const drawn = STATE_SHAPES.toSorted((a, b) => Number(isAside(a.code)) - Number(isAside(b.code)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset stands in an SVG
    <svg className="map" viewBox="0 6 1000 602" role="group" aria-label={mapName(atlas)} data-walk="">
      <defs>
        <pattern
          id="map-hatch"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="hatching" d="M0 0v7" />
        </pattern>
      </defs>
      {drawn.map(({ code, path }) => {
        const state = states.get(code);
        return state && <StateLink key={code} state={state} path={path} atlas={atlas} axis={axis} />;
      })}
      <path className="coast" d={COAST} />
      {chosen && (
        <>
          <path className="chosen" d={chosen.path} />
          <path className="chosen inner" d={chosen.path} />
        </>
      )}
      <path className="ring" data-ring="" />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus, and the links say all of it */}
      <g aria-hidden="true">
        {STATE_SHAPES.map(({ code }) => {
          const state = states.get(code);
          return state && <Label key={code} state={state} atlas={atlas} />;
        })}
      </g>
    </svg>
  );
}

type StateProps = { state: StatePay; atlas: Atlas };

function StateLink({ state, path, atlas, axis }: StateProps & { path: string; axis: BandAxis }) {
  const { code, standing } = state;
  const label = MAP_LABELS.get(code);
  return (
    <a {...linkOf(state, atlas, STEPS.get(code))} {...readoutOf(state, atlas, axis)}>
      <path className={colourOf(state, atlas)} d={path} />
      {standing === "thin" && <path className="thin-over" d={path} />}
      {code === "HI" && <rect className="hit" {...HAWAII} />}
      {label?.leader && <Leader label={label} />}
    </a>
  );
}

/** From a small state to its label, which with the ground around it is as easily hit as a large one. */
function Leader({ label: { x, y, leader } }: { label: MapLabel }) {
  const [from, to] = [leader?.from, leader?.to];
  return (
    <>
      <path className="leader" d={`M${from?.join(" ")}L${to?.join(" ")}`} />
      <rect className="hit aside" x={x - 4} y={y - 19} width="62" height="28" />
    </>
  );
}

function Label({ state, atlas }: StateProps) {
  const { x, y, isOneLine, leader }: MapLabel = MAP_LABELS.get(state.code) ?? { x: 0, y: 0 };
  const figure = shortFigure(state, atlas);
  const isOnPaper = leader !== undefined || state.code === "HI";
  const ink = state.standing === "thin" ? "on-hatch" : inkOn(colourOf(state, atlas));
  const classes = isOnPaper ? "side" : ink;
  if (!figure || isOneLine) {
    return (
      <text className={classes} x={x} y={isOnPaper ? y : y + 4}>
        {[state.code, figure].join(" ").trim()}
      </text>
    );
  }
  return (
    <text className={classes} x={x} y={y - 1}>
      {state.code}
      <tspan x={x} dy="15">
        {figure}
      </tspan>
    </text>
  );
}

/** What the map and its form on phones are called to those who don't see them. */
export function mapName({ measure }: Pick<Atlas, "measure">): string {
  return `Map of the states: ${measure}. Arrow keys walk to the next state, Home to the highest, End to the lowest.`;
}

function isAside(code: StateCode): boolean {
  return MAP_LABELS.get(code)?.leader !== undefined;
}
