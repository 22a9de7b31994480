import { openAnswer, openOptions } from "@/lib/open-answer";
import { withProblems } from "@/lib/problem";
import { loadTrendsTable } from "@/lib/trends/load-trends";
import { parseTrendFilters } from "@/lib/trends/parse-filters";
import { SERIES_KEYS } from "@/lib/trends/series-names";

/** The same series as `/api/v1/trends`, as a table. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseTrendFilters(new URL(request.url).searchParams, SERIES_KEYS.length);
    return openAnswer(await loadTrendsTable(filters), "text/csv; charset=utf-8; header=present", {
      "Content-Disposition": 'inline; filename="payboard-trends.csv"',
    });
  });
}

export const OPTIONS = openOptions;
