import { openAnswer, openOptions } from "@/lib/open-answer";
import { withProblems } from "@/lib/problem";
import { loadCellsTable } from "@/lib/salaries/load-cells";
import { parseCellFilters } from "@/lib/salaries/parse-cell-filters";

/** The same cells as `/api/v1/salaries`, as a table. */
export function GET(request: Request) {
  return withProblems(async () => {
    const filters = parseCellFilters(new URL(request.url).searchParams);
    return openAnswer(await loadCellsTable(filters), "text/csv; charset=utf-8; header=present", {
      "Content-Disposition": 'inline; filename="payboard-salaries.csv"',
    });
  });
}

export const OPTIONS = openOptions;
