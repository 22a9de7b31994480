import "server-only";
import { appDb, type Database } from "@/db/client";
import { loadFigures } from "@/lib/salaries/load-figures";
import { loadStates } from "@/lib/trends/load-page";
import { loadSeries } from "@/lib/trends/load-series";
import { type Finding, findingsOfTheDay } from "./findings";
import { titleFindings } from "./pay-findings";
import { seriesFindings, stateFindings } from "./trend-findings";

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
