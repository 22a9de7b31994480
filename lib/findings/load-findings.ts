import "server-only";
import { appDb, type Database } from "@/db/client";
import { loadFigures } from "@/lib/salaries/load-figures";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { DEFAULT_TRENDS } from "@/lib/trends/filters";
import { loadStates, loadTrendView } from "@/lib/trends/load-page";
import { loadSeries } from "@/lib/trends/load-series";
import type { TrendView } from "@/lib/trends/view";
import { type Finding, findingsOfTheDay } from "./findings";
import { titleFindings } from "./pay-findings";
import { seriesFindings, stateFindings } from "./trend-findings";

/** As long as figures stand for a page that everybody asks for. */
const memo = createMemo({ maxAge: 60_000, most: 1, version: currentDataVersion });

/** What the home page tells of the data, made once for all who come within a minute. */
export function loadToday(): Promise<{ findings: Finding[]; trends: TrendView; asOf: string }> {
  return memo("today", async () => {
    const now = new Date();
    const [findings, trends] = [await loadFindings(now), await loadTrendView(DEFAULT_TRENDS, now)];
    return { findings, trends, asOf: now.toISOString() };
  });
}

/** What the data shows today: of listings in the nation, of the states, of pay. Nothing of it is written beforehand. */
export async function loadFindings(now: Date, db: Database = appDb): Promise<Finding[]> {
  const wanted = { isAdjusted: true, isFirst: false, now };
  const software = await loadSeries("software-development", wanted, db);
  const nation = await loadSeries("us", wanted, db);
  const { states } = await loadStates(now, db);
  return findingsOfTheDay([
    seriesFindings([
      { of: software, people: "Listings for software work" },
      { of: nation, people: "All job listings in the United States" },
    ]),
    stateFindings(states),
    titleFindings(await loadFigures(db)),
  ]);
}
