import { openAnswer, openOptions } from "@/lib/open-answer";
import { withProblems } from "@/lib/problem";
import { loadTrendsJson } from "@/lib/trends/load-trends";
import { parseTrendFilters } from "@/lib/trends/parse-filters";
import { SERIES_KEYS } from "@/lib/trends/series-names";

/** How listings have moved, day by day, as JSON: `trendsSchema` is its contract. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseTrendFilters(new URL(request.url).searchParams, SERIES_KEYS.length);
    return openAnswer(await loadTrendsJson(filters), "application/json");
  });
}

export const OPTIONS = openOptions;
