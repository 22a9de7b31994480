import { monthsBefore } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { type Standing, standingOf } from "./changes";
import { DEFAULT_TRENDS, trendsUrl } from "./filters";
import type { Point } from "./points";
import { formatMovement } from "./sentences";
import type { Series } from "./series";
import { seriesName } from "./series-names";
import { thinned } from "./thinned";
import { pointsWithin } from "./view";

/** How listings moved, as a line beside what a role pays. */
export type PlaceTrend = {
  /** What is counted: "Payboard, back-end engineer", "All jobs, Washington". */
  label: string;
  points: Point[];
  range: { from: string; to: string };
  baseline: number;
  standing: Standing;
  /** "+17.9% in a year" */
  change: string;
  source: string;
  sample: string;
  url: string;
  /** Why the board's own index isn't shown; null where it is. */
  ownAbsence: string | null;
};

/** Years that the small line shows. */
const MONTHS = 36;

/** The board's own index where enough listings stand behind it; else the nearest that Indeed publishes. */
export function placeTrend(own: Series & { label: string }, published: Series): PlaceTrend | null {
  const isOwn = own.reason === null && standingOf(own.points) !== null;
  const shown = isOwn ? own : published;
  const standing = standingOf(shown.points);
  if (!standing || !shown.base) return null;
  const from = monthsBefore(standing.day, MONTHS);
  const points = pointsWithin(shown.points, { from, to: standing.day });
  const { year } = standing.changes;
  return {
    label: isOwn ? own.label : seriesName(published.key).label,
    points: thinned(points),
    range: { from: points[0]?.[0] ?? from, to: standing.day },
    baseline: 100,
    standing,
    change: year === null ? "no year to compare with yet" : `${formatMovement(year)} in a year`,
    source: `${seriesName(shown.key).source}, ${formatDay(shown.base)} = 100, to ${formatDay(standing.day)}`,
    sample: sampleOf(shown),
    url: trendsUrl({ ...DEFAULT_TRENDS, series: [shown.key, ...(isOwn ? [published.key] : [])] }),
    ownAbsence: isOwn ? null : "Payboard’s own index needs 30 open listings on average; here are fewer",
  };
}

function sampleOf({ n, isSample }: Series): string {
  if (n === null) return "An index: no number of listings is published";
  return `n = ${Math.round(n)} open listings in the newest week${isSample ? ", invented sample data" : ""}`;
}
