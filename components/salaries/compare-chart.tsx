import { ChartFigure } from "@/components/charts/chart-figure";
import { formatCount } from "@/lib/format";
import { bandsFinding } from "@/lib/salaries/compare-finding";
import type { ComparedBand, ComparePage } from "@/lib/salaries/compare-page";
import { placeLabel } from "@/lib/salaries/comparison-words";
import { comparisonQuery } from "@/lib/salaries/parse-comparison";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { formatSpan } from "@/lib/salaries/sentences";
import { isThin, sourceName } from "@/lib/salaries/sourcing";
import { BandAxis, BandRow, middleHalf } from "./band-row";

/** The bands on one scale. `target` is where links open: out of a frame on another site. */
export function CompareChart({
  page,
  siteUrl,
  asOf,
  target,
}: {
  page: ComparePage;
  siteUrl: string;
  asOf: string;
  target?: "_blank";
}) {
  const { comparison, bands, scale, vintage } = page;
  const { roles, places } = comparison;
  const query = comparisonQuery(comparison);
  const filings = bands.reduce((sum, band) => sum + (band.filings?.n ?? 0), 0);
  return (
    <ChartFigure
      id="bands"
      finding={bandsFinding(bands)}
      measure={`Base pay offered, US dollars a year${places.length === 1 ? `, ${places.map(placeLabel)}` : ""}`}
      source={vintage === null ? "none" : sourceName("lca", vintage)}
      sample={`n = ${formatCount(filings)} filings`}
      method="/methodology#filings"
      permalink={`/salaries/compare?${query}`}
      csv={`/api/v1/salaries.csv?role=${roles.join(",")}&state=${places.join(",")}&source=lca`}
      embed={target ? undefined : `/embed/compare?${query}`}
      siteUrl={siteUrl}
      asOf={asOf}
      target={target}
      level={target ? 1 : 2}
    >
      {bands.map((band) => (
        <Row key={`${band.role} ${band.place}`} band={band} scale={scale} target={target} />
      ))}
      <BandAxis scale={scale} />
    </ChartFigure>
  );
}

function Row({
  band: { role, place, n, filings, modelled, label, series, band },
  scale,
  target,
}: {
  band: ComparedBand;
  scale: ComparePage["scale"];
  target: "_blank" | undefined;
}) {
  const more = (
    <a href={rolePayUrl(role, place)} target={target}>
      All that is known
    </a>
  );
  if (!band)
    return (
      <div className="band-row">
        <h3>{label}</h3>
        <p className="fig quiet">not shown</p>
        <p className="source">
          {n === 0 ? "No filings" : "Fewer than ten filings"}, and no model that holds. {more}
        </p>
      </div>
    );
  return (
    <BandRow
      band={{
        ...band,
        id: `${role}-${place}`.toLowerCase(),
        label,
        isThin: tagOf(filings) !== undefined,
        range: modelled?.range,
      }}
      scale={scale}
      series={series}
      tag={tagOf(filings)}
      figure={modelled ? formatSpan(modelled.range.low, modelled.range.high) : undefined}
    >
      {middleHalf(band)}. {filings ? sampleOf(filings) : modelOf(modelled)}. {more}
    </BandRow>
  );
}

/** What must be known before the figure is read. */
function tagOf(filings: ComparedBand["filings"]): "thin" | "modelled" | undefined {
  if (!filings) return "modelled";
  return isThin({ source: "lca", n: filings.n }) ? "thin" : undefined;
}

/** "n = 165 filings, 95% interval of the median $160,000–$176,000" */
function sampleOf({ n, medianLow, medianHigh }: NonNullable<ComparedBand["filings"]>): string {
  const counted = `n = ${formatCount(n ?? 0)} filings`;
  if (medianLow === null || medianHigh === null) return counted;
  return `${counted}, 95% interval of the median ${formatSpan(medianLow, medianHigh)}`;
}

function modelOf(modelled: ComparedBand["modelled"]): string {
  if (!modelled) return "";
  const { wages, n } = modelled;
  return `Modelled from ${sourceName("oews", wages.vintage)}, ${formatCount(wages.employment ?? 0)} jobs, and ${formatCount(n)} filings in the nation`;
}
