import { ChartFigure } from "@/components/charts/chart-figure";
import { ROLES } from "@/lib/roles/vocabulary";
import type { Atlas as AtlasAnswer } from "@/lib/salaries/atlas";
import { axisOver } from "@/lib/salaries/band-axis";
import { embeddedSalariesUrl, salariesUrl } from "@/lib/salaries/filters";
import { methodUrl } from "@/lib/salaries/sourcing";
import { AtlasSettings } from "./atlas-settings";
import { MapKey } from "./map-key";
import { MapBeside } from "./map-readout";
import { RankingTable } from "./ranking-table";
import { StateMap } from "./state-map";
import { TileMap } from "./tile-map";

/** All of `/salaries`: an `Atlas` as JSON. Without script every control and every state is a link or a field. */
export function Atlas({ json }: { json: string }) {
  const atlas: AtlasAnswer = JSON.parse(json);
  const { filters, finding, measure, source, sample, vintage, siteUrl, asOf, isEmbedded } = atlas;
  const axis = axisOver([atlas.nation.band, ...atlas.states.map(({ band }) => band)]);
  const figures = new URLSearchParams({ role: filters.role, source: filters.source });
  if (vintage) figures.set("vintage", vintage);
  const label = ROLES.find(({ slug }) => slug === filters.role)?.label ?? filters.role;
  return (
    <>
      <BandHatch />
      {!isEmbedded && (
        <>
          <div className="page-head">
            <h1>{label} pay by state</h1>
            <p className="lead">{atlas.lead}</p>
          </div>
          <AtlasSettings atlas={atlas} />
        </>
      )}
      <ChartFigure
        id="map"
        finding={finding}
        level={isEmbedded ? 1 : 2}
        measure={`${measure}${filters.per === "year" ? "; on the map, in thousands" : ""}`}
        source={source}
        sample={sample}
        method={methodUrl(filters.source)}
        permalink={salariesUrl({ ...filters, sort: filters.statistic })}
        csv={`/api/v1/salaries.csv?${figures}`}
        embed={isEmbedded ? undefined : embeddedSalariesUrl(filters)}
        siteUrl={siteUrl}
        asOf={asOf}
        target={isEmbedded ? "_blank" : undefined}
        beside={isEmbedded ? undefined : <MapBeside atlas={atlas} axis={axis} />}
      >
        <StateMap atlas={atlas} axis={axis} />
        <TileMap atlas={atlas} />
        <MapKey atlas={atlas} />
      </ChartFigure>
      {!isEmbedded && <RankingTable atlas={atlas} axis={axis} />}
    </>
  );
}

/** What thin bands are filled with: once a page, since an SVG finds the patterns of others. */
function BandHatch() {
  return (
    <svg className="sr" aria-hidden="true">
      <defs>
        <pattern
          id="band-hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" fill="var(--paper)" />
          <path d="M0 0v4" stroke="var(--band-line)" strokeWidth="2.5" />
        </pattern>
      </defs>
    </svg>
  );
}
