import "server-only";
import { appDb, type Database } from "@/db/client";
import { STATES } from "@/lib/places/vocabulary";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { DEFAULT_TRENDS, type TrendFilters, trendQuery } from "./filters";
import { loadSeries, loadShare } from "./load-series";
import { loadEach } from "./load-trends";
import { leadOf, titleOf } from "./sentences";
import type { Series } from "./series";
import { shareView } from "./shares";
import { type StatesView, statesView } from "./states";
import { thinnedView } from "./thinned";
import { type TrendView, trendView } from "./view";

/** The board's own index ends with yesterday. */
const MAX_AGE_MS = 60_000;
/** Each about 150 kB: the chart with a day a week, and the states. */
const MOST_HELD = 50;

const memo = createMemo({ maxAge: MAX_AGE_MS, most: MOST_HELD, version: currentDataVersion });

/** What the page of trends is made of, in words and as JSON: one string costs React less than ten thousand values. */
export type LoadedTrends = {
  filters: TrendFilters;
  title: string;
  lead: string;
  /** A `TrendPage` of the chart, and a `StatesPage` of what stands below it. */
  explorer: string;
  states: string;
};

/** All that `/trends` shows for some filters, made once for all who ask within a minute. */
export function loadTrendsPage(
  filters: TrendFilters,
  { siteUrl }: { siteUrl: string },
): Promise<LoadedTrends> {
  return memo(`${siteUrl} ${trendQuery(filters)}`, async () => {
    const now = new Date();
    const asOf = now.toISOString();
    const view = await loadTrendView(filters, now);
    const states = {
      view: await loadStates(now, appDb, filters),
      shares: [
        shareView("remote-share", await loadShare("remote-share")),
        shareView("pay-stated", await loadShare("pay-stated")),
      ],
    };
    return {
      filters,
      title: titleOf(view),
      lead: leadOf(view),
      explorer: JSON.stringify({ view, siteUrl, asOf }),
      states: JSON.stringify({ ...states, siteUrl, asOf }),
    };
  });
}

/** The chart, with as many days as a drawing shows. */
export async function loadTrendView(
  filters: TrendFilters,
  now: Date,
  db: Database = appDb,
): Promise<TrendView> {
  return thinnedView(trendView(filters, await loadEach(filters, now, db)));
}

/** The states' own views: where each stands, in the order asked for. */
export async function loadStates(
  now: Date,
  db: Database = appDb,
  filters: TrendFilters = DEFAULT_TRENDS,
): Promise<StatesView> {
  const wanted = { isAdjusted: true, isFirst: false, now };
  const series: Series[] = [];
  for (const { code } of STATES) series.push(await loadSeries(`state-${code}`, wanted, db));
  return statesView(filters, series, await loadSeries("us", wanted, db));
}
