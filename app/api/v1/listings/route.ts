import { loadBoardJson } from "@/lib/listings/load-board-json";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import { problem, withProblems } from "@/lib/problem";

/** A search's page of listings as JSON: `boardSchema` is its contract. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseListingFilters(new URL(request.url).searchParams);
    const answer = await loadBoardJson(filters);
    if (!answer) return problem(404, "Not found", `The search has no page ${filters.page}.`);
    return new Response(answer.json, {
      headers: { ...OPEN_TO_ALL, "Content-Type": "application/json", "Cache-Control": "private, max-age=5" },
    });
  });
}

/** For pages of other sites that ask with headers of their own. */
export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "*",
    },
  });
}

const OPEN_TO_ALL = { "Access-Control-Allow-Origin": "*" };
