import { openAnswer, openOptions } from "@/lib/open-answer";
import { withProblems } from "@/lib/problem";
import { loadCellsJson } from "@/lib/salaries/load-cells";
import { parseCellFilters } from "@/lib/salaries/parse-cell-filters";

/** What roles and occupations are paid, by place and source, as JSON: `salariesSchema` is its contract. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseCellFilters(new URL(request.url).searchParams);
    return openAnswer(await loadCellsJson(filters), "application/json");
  });
}

export const OPTIONS = openOptions;
