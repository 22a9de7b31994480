import { type FormEvent, lazy, type MouseEvent, Suspense, useEffect, useMemo, useState } from "react";
import { LinePlot } from "@/components/charts/line-plot";
import { overviewOf, plotOf } from "@/lib/trends/plot";
import { leadOf, titleOf } from "@/lib/trends/sentences";
import type { TrendView } from "@/lib/trends/view";
import { ChangesTable } from "./changes-table";
import { SeriesSettings } from "./series-settings";
import { TrendFigure } from "./trend-figure";
import { readAddress, useTrends } from "./use-trends";

/** A hundred kilobytes, for those alone who reach for the drawing. */
const LineChart = lazy(async () => ({ default: (await import("@/components/charts/line-chart")).LineChart }));

export type TrendPage = { view: TrendView; siteUrl: string; asOf: string };

/**
 * The page's head and its headline chart: what the server renders, and what then updates in place. Every control is a link or a field
 * of a form, so that it works without script; with it, they are answered here. `json` is a `TrendPage`.
 */
export function TrendExplorer({ json }: { json: string }) {
  const page = useMemo((): TrendPage => JSON.parse(json), [json]);
  const { view, isWhole, isBusy, failed, retry, hasBegun, begin, go } = useTrends(page.view);
  const plot = useMemo(() => plotOf(view), [view]);
  const overview = useMemo(() => overviewOf(view), [view]);
  const still = <LinePlot {...plot} />;
  const title = titleOf(view);
  useEffect(() => {
    if (hasBegun) document.title = `${title} · Payboard`;
  }, [hasBegun, title]);
  // By keyboard one asks for it with a button, which is gone then.
  const [isWalked, setWalked] = useState(false);

  function walk() {
    setWalked(true);
    begin();
  }

  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const href = link?.getAttribute("href") ?? "";
    // The link to the chart itself is for taking along.
    if (!isPlain || !/^\/trends(\?[^#]*)?$/.test(href)) return;
    event.preventDefault();
    go(readAddress(href.slice("/trends".length)));
  }

  function onSubmit(event: FormEvent) {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    const given = [...new FormData(event.target)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    go(readAddress(String(new URLSearchParams(given))));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the links inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className="trend-explorer" onClick={onClick} onSubmit={onSubmit} aria-busy={isBusy}>
      <div className="page-head">
        <h1>Job-listing trends</h1>
        <p className="lead">{leadOf(view)}</p>
      </div>
      <TrendFigure
        view={view}
        siteUrl={page.siteUrl}
        asOf={page.asOf}
        controls={<SeriesSettings view={view} />}
        drawing={
          <div className="drawing-slot" onPointerMove={begin} onPointerDown={begin}>
            {!(hasBegun && isWhole) && (
              <button type="button" className="button small walk" onClick={walk}>
                Read the chart day by day
              </button>
            )}
            {hasBegun && isWhole ? (
              <Suspense fallback={still}>
                <LineChart
                  {...plot}
                  isFocused={isWalked}
                  overview={overview}
                  limits={view.limits}
                  onRange={(range) => go({ ...view.filters, ...openEnded(range, view) }, { isMinor: true })}
                />
              </Suspense>
            ) : (
              still
            )}
          </div>
        }
      />
      {failed && (
        <p className="note-box bad" role="alert">
          The figures can’t be reached at the moment, so the chart stands as it was.{" "}
          <button type="button" className="button small" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <ChangesTable view={view} />
    </div>
  );
}

/** A range that goes to the newest day goes on with it. */
function openEnded({ from, to }: TrendView["range"], { limits }: TrendView) {
  return { from: from === limits.from ? null : from, to: to === limits.to ? null : to };
}
