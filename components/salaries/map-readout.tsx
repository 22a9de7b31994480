import type { Atlas } from "@/lib/salaries/atlas";
import type { BandAxis } from "@/lib/salaries/band-axis";
import { formatFigure, rangeWords, rankWords, reasonWords, sampleOf } from "@/lib/salaries/pay-words";
import type { PlacePay, StatePay } from "@/lib/salaries/ranking";
import { PlaceBand } from "./place-band";

/** Beside the map: the state in question and the nation, with what the figures are and are not. */
export function MapBeside({ atlas, axis }: { atlas: Atlas; axis: BandAxis }) {
  const { states, filters, nation, note } = atlas;
  // Until one is chosen or pointed at, the highest.
  const state = states.find(({ code }) => code === filters.state) ?? highest(states);
  return (
    <div className="map-beside">
      {state && <StateReadout state={state} atlas={atlas} axis={axis} />}
      <div className="map-readout plain">
        <h3>
          <span>United States</span> <b>{figureOf(nation, atlas)}</b>
        </h3>
        {nation.value === null && <p className="none">No figure: {reasonWords(nation, filters)}</p>}
        <Facts place={nation} atlas={atlas} axis={axis} name="United States" />
      </div>
      <p className="note-box">
        {note}{" "}
        <a href={`/methodology#${filters.source === "lca" ? "filings" : "wages"}`}>What it can't say</a>
      </p>
    </div>
  );
}

/** `data-readout` marks what script fills in anew for the state that is pointed at. */
function StateReadout({ state, atlas, axis }: { state: StatePay; atlas: Atlas; axis: BandAxis }) {
  const { name } = state;
  const place = rankWords(state, atlas.counts).replace("rank ", "");
  return (
    <div className="map-readout" data-readout="">
      <h3>
        <span data-field="name">{name}</span> <b data-field="figure">{figureOf(state, atlas)}</b>
      </h3>
      <p className="none" data-field="none" hidden={state.value !== null}>
        No figure: {reasonWords(state, atlas.filters)}
      </p>
      <div data-known="" hidden={state.value === null}>
        <Facts
          place={state}
          atlas={atlas}
          axis={axis}
          name={name}
          rank={place}
          isThin={state.standing === "thin"}
        />
      </div>
    </div>
  );
}

type FactsProps = {
  place: PlacePay;
  atlas: Atlas;
  axis: BandAxis;
  name: string;
  rank?: string;
  isThin?: boolean;
};

function Facts({ place, atlas: { filters, source }, axis, name, rank, isThin }: FactsProps) {
  const { p10, p25, p75, p90 } = place.band;
  return (
    <>
      <PlaceBand
        band={place.band}
        axis={axis}
        height={22}
        isThin={isThin}
        label={`${name}: 10th to 90th percentile, middle half and median`}
      />
      <dl className="facts">
        <dt>Middle half</dt>
        <dd data-field="half">{rangeWords(p25, p75, place, filters.per)}</dd>
        <dt>10th to 90th</dt>
        <dd data-field="tails">{rangeWords(p10, p90, place, filters.per)}</dd>
        {rank && (
          <>
            <dt>Rank</dt>
            <dd data-field="rank">{rank}</dd>
          </>
        )}
        <dt>Sample</dt>
        <dd data-field="sample">{sampleOf(place, filters) ?? "not released"}</dd>
      </dl>
      <p className="source">{source}</p>
    </>
  );
}

function figureOf({ value }: PlacePay, { filters }: Atlas): string {
  return value === null ? "" : formatFigure(value, filters.per);
}

function highest(states: readonly StatePay[]): StatePay | undefined {
  return states.filter(({ rank }) => rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0];
}
