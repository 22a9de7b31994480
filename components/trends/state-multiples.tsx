import { ChartFigure } from "@/components/charts/chart-figure";
import { plotScale } from "@/components/charts/plot-scale";
import { Sparkline } from "@/components/charts/sparkline";
import { Alternatives } from "@/components/ui/settings";
import { formatDay } from "@/lib/format";
import { DEFAULT_TRENDS, type StateSort, trendsUrl, trendTableUrl } from "@/lib/trends/filters";
import { formatIndex, formatMovement } from "@/lib/trends/sentences";
import type { StatesView, StateTrend } from "@/lib/trends/states";
import { HIRING_LAB, PUBLISHED_BASE, type SeriesKey, SPANS } from "@/lib/trends/vocabulary";
import { StatesTable } from "./states-table";

const SORTS: readonly { value: StateSort; label: string }[] = [
  { value: "name", label: "Name" },
  { value: "index", label: "Index" },
  ...SPANS,
];

type Props = { view: StatesView; siteUrl: string; asOf: string };

/** The 51 states on one scale, the nation in grey behind each. */
export function StateMultiples({ view, siteUrl, asOf }: Props) {
  const { filters, days, states, nation, finding, isAdjusted } = view;
  const to = days.at(-1);
  const pointsOf = (values: readonly (number | null)[]) =>
    days.map((day, at) => [day, values[at] ?? null] as const);
  const lines = [nation, ...states.map(({ values }) => values)].map((values) => ({
    points: pointsOf(values),
  }));
  const scale = plotScale(
    lines,
    { from: days[0] ?? PUBLISHED_BASE, to: to ?? PUBLISHED_BASE },
    { baseline: 100, isTight: true },
  );
  return (
    <ChartFigure
      id="states"
      finding={finding}
      measure={`All jobs by state, ${formatDay(PUBLISHED_BASE)} = 100${isAdjusted ? ", seasonally adjusted" : ""}. Black rule: 100. Grey: United States. The same scale in each, ${scale.domain.join(" to ")}`}
      source={to ? `${HIRING_LAB}, to ${formatDay(to)}` : "no figures have been loaded"}
      sample="An index: no number of listings is published. By state it covers all occupations"
      method="/methodology#listings-index"
      permalink={trendsUrl({ ...DEFAULT_TRENDS, sort: filters.sort })}
      csv={trendTableUrl({ ...DEFAULT_TRENDS, series: states.map(({ code }): SeriesKey => `state-${code}`) })}
      siteUrl={siteUrl}
      asOf={asOf}
      controls={
        <div className="settings states-settings">
          <span aria-hidden="true">Sort by</span>
          <Alternatives
            label="Sort the states by"
            chosen={filters.sort}
            options={SORTS}
            url={(sort) => `${trendsUrl({ ...filters, sort: sort as StateSort })}#states`}
          />
        </div>
      }
      table={<StatesTable states={states} />}
    >
      <ul className="multiples">
        {states.map((state, at) => (
          <li key={state.code}>
            <Name state={state} sort={filters.sort} />
            <Sparkline
              points={pointsOf(state.values)}
              scale={scale}
              baseline={100}
              behind="nation-line"
              define={at === 0 ? { id: "nation-line", points: pointsOf(nation) } : undefined}
              label={wordsOf(state)}
            />
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

/** Its name, where it stands, and what the states are sorted by. */
function Name({ state: { code, name, standing }, sort }: { state: StateTrend; sort: StateSort }) {
  const span = SPANS.find(({ value }) => value === sort)?.value;
  return (
    <h3>
      <a href={trendsUrl({ ...DEFAULT_TRENDS, series: [`state-${code}`, "us"] })}>{name}</a>
      <span>
        {span && <small>{formatMovement(standing?.changes[span] ?? null)} </small>}
        {standing ? formatIndex(standing.value) : "–"}
      </span>
    </h3>
  );
}

function wordsOf({ name, standing }: StateTrend): string {
  if (!standing) return `${name}: no figures`;
  return `${name}: ${formatIndex(standing.value)} on ${formatDay(standing.day)}, ${formatMovement(standing.changes.year)} in a year`;
}
