import { known, listOf, type Params } from "@/lib/params";
import { type Comparison, MOST_COMPARED } from "./comparison";
import { CELL_PLACES, CELL_ROLES } from "./parse-cell-filters";

/** The question that people search for. */
const DEFAULT: Comparison = { roles: ["backend-engineer", "backend-developer"], places: ["US"] };

/**
 * Reads what is compared: up to four roles in up to five places. It never fails: what can't be read is passed
 * over, more than fit are dropped, and nothing is the default. Roles and places keep the order in which they
 * were asked for, since the first is what the others are held against.
 */
export function parseComparison(params: Params): Comparison {
  const roles = inOrder(CELL_ROLES, listOf(params, "roles")).slice(0, MOST_COMPARED.roles);
  const places = inOrder(CELL_PLACES, listOf(params, "states")).slice(0, MOST_COMPARED.places);
  return {
    roles: roles.length > 0 ? roles : DEFAULT.roles,
    places: places.length > 0 ? places : DEFAULT.places,
  };
}

/** The canonical query string, without a question mark; the nation alone goes without saying. */
export function comparisonQuery({ roles, places }: Comparison): string {
  const isNation = places.length === 1 && places[0] === "US";
  return [`roles=${roles.join(",")}`, ...(isNation ? [] : [`states=${places.join(",")}`])].join("&");
}

/** Each once, as asked. */
function inOrder<T extends string>(vocabulary: readonly T[], asked: readonly string[]): T[] {
  return [...new Set(asked.flatMap((value) => known(vocabulary, [value])))];
}
