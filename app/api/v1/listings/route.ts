import { loadBoardJson } from "@/lib/listings/load-board-json";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import { openAnswer, openOptions } from "@/lib/open-answer";
import { problem, withProblems } from "@/lib/problem";

/** A search's page of listings as JSON: `boardSchema` is its contract. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseListingFilters(new URL(request.url).searchParams);
    const answer = await loadBoardJson(filters);
    if (!answer) return problem(404, "Not found", `The search has no page ${filters.page}.`);
    return openAnswer(answer.json, "application/json");
  });
}

export const OPTIONS = openOptions;
