import { known, listOf, type Params } from "@/lib/params";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { CellFilters } from "./cells";
import { SALARY_SOURCES } from "./vocabulary";

/** What a cell can be asked for by, besides `soc` and `vintage`, of which there is no end. */
export const CELL_ROLES = ROLES.filter(({ soc }) => soc !== null).map(({ slug }) => slug);
export const CELL_PLACES = ["US", ...STATES.map(({ code }) => code)] as const;
export const CELL_SOURCES = SALARY_SOURCES.map(({ value }) => value);

/** More of one dimension than anybody asks for; the rest are dropped. */
const MOST_VALUES = 60;

/**
 * Reads which figures of pay are asked for. It never fails: what can't be read is passed over, as if it had
 * not been said. The answer is canonical, each list sorted and without doubles.
 */
export function parseCellFilters(params: Params): CellFilters {
  return {
    role: known(CELL_ROLES, listOf(params, "role")),
    soc: shaped(/^\d{2}-\d{4}$/, listOf(params, "soc")),
    state: known(CELL_PLACES, listOf(params, "state")),
    source: known(CELL_SOURCES, listOf(params, "source")),
    vintage: shaped(/^\d{4}-\d{2}$/, listOf(params, "vintage")),
  };
}

/** The canonical query string, without a question mark. Equal questions are equal strings. */
export function cellQuery({ role, soc, state, source, vintage }: CellFilters): string {
  return Object.entries({ role, soc, state, source, vintage })
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}=${values.join(",")}`)
    .join("&");
}

function shaped(shape: RegExp, asked: readonly string[]): string[] {
  return [...new Set(asked.filter((value) => shape.test(value)))].slice(0, MOST_VALUES).sort();
}
