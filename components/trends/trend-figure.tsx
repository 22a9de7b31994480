import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LinePlot } from "@/components/charts/line-plot";
import { describeBreak } from "@/lib/trends/breaks";
import { embeddedTrendsUrl, trendsUrl, trendTableUrl } from "@/lib/trends/filters";
import { plotOf } from "@/lib/trends/plot";
import { findingOf, measureOf, sampleOf, sourceOf } from "@/lib/trends/sentences";
import type { TrendView } from "@/lib/trends/view";
import { TrendTable } from "./trend-table";

type Props = {
  view: TrendView;
  siteUrl: string;
  /** ISO 8601. */
  asOf: string;
  level?: 1 | 2;
  /** Where links open: in a frame on another site they leave it. */
  target?: "_blank";
  /** What is drawn instead, once there is more to do with it than to look. */
  drawing?: ReactNode;
  controls?: ReactNode;
};

/** Indices of listings on one chart, the days to read with care, and the same figures as a table. */
export function TrendFigure({ view, siteUrl, asOf, level, target, drawing, controls }: Props) {
  const { filters } = view;
  return (
    <ChartFigure
      id="trends"
      level={level}
      finding={findingOf(view)}
      measure={measureOf(view)}
      source={sourceOf(view)}
      sample={sampleOf(view)}
      method="/methodology#listings-index"
      permalink={trendsUrl(filters)}
      csv={trendTableUrl(filters)}
      embed={target ? undefined : embeddedTrendsUrl(filters)}
      siteUrl={siteUrl}
      asOf={asOf}
      target={target}
      controls={controls}
      notes={<Notes view={view} />}
      table={<TrendTable view={view} />}
    >
      {drawing ?? <LinePlot {...plotOf(view)} />}
    </ChartFigure>
  );
}

/** What was asked for and isn't drawn, and why; and the days on which a line may step by itself. */
function Notes({ view: { lines, breaks } }: { view: TrendView }) {
  return (
    <>
      {lines
        .filter(({ absence }) => absence !== null)
        .map(({ key, label, absence }) => (
          <p key={key} className="absence">
            <strong>{label}</strong> isn’t shown: {absence}.
          </p>
        ))}
      {breaks.length > 0 && (
        <details className="breaks">
          <summary>Days to read with care</summary>
          <ul>
            {breaks.map((each) => (
              <li key={`${each.series} ${each.day} ${each.what}`}>{describeBreak(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
