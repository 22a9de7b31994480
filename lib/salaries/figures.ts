import type { StateCode } from "@/lib/places/vocabulary";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { ModelCheck, PriceParity, Salary } from "./salary";

export type PlaceCode = StateCode | "US";

/** Every published figure of pay, by cell: a few thousand rows, held whole, so that pages reckon instead of asking. */
export type Figures = {
  /** What employers offered a role in a place, in certified filings; the newest vintage unless one is named. */
  filings: (role: RoleSlug, place: PlaceCode, vintage?: string) => Salary | null;
  /** What an occupation earns in a place; the newest vintage that has a median unless one is named. */
  wages: (soc: string, place: PlaceCode, vintage?: string) => Salary | null;
  /** The vintages that a source has, newest first. */
  vintages: (source: Salary["source"]) => readonly string[];
  /** What a dollar buys there, the nation = 100; the newest year. Null for a state without one. */
  parity: (state: StateCode) => PriceParity | null;
  /** The model's checks for a role, of the newest filings. */
  checks: (role: RoleSlug) => readonly ModelCheck[];
  all: readonly Salary[];
};

/** Puts rows in reach by their cell. */
export function createFigures({
  salaries,
  parities,
  checks,
}: {
  salaries: readonly Salary[];
  parities: readonly PriceParity[];
  checks: readonly ModelCheck[];
}): Figures {
  const newestFirst = salaries.toSorted((a, b) => b.vintage.localeCompare(a.vintage));
  const cells = Map.groupBy(newestFirst, ({ role, soc, state, source }) =>
    cellKey(source, role ?? soc, state),
  );
  const vintages = Map.groupBy(newestFirst, ({ source }) => source);
  const byState = Map.groupBy(
    parities.toSorted((a, b) => b.year - a.year),
    ({ state }) => state,
  );
  const newestChecks = checks.toSorted((a, b) => b.vintage.localeCompare(a.vintage))[0]?.vintage;
  const byRole = Map.groupBy(
    checks.filter(({ vintage }) => vintage === newestChecks),
    ({ role }) => role,
  );

  const find = (rows: readonly Salary[] | undefined, vintage: string | undefined) =>
    (vintage === undefined ? rows?.[0] : rows?.find((row) => row.vintage === vintage)) ?? null;
  return {
    filings: (role, place, vintage) => find(cells.get(cellKey("lca", role, place)), vintage),
    wages: (soc, place, vintage) => {
      const rows = cells.get(cellKey("oews", soc, place));
      return vintage === undefined
        ? (rows?.find(({ median }) => median !== null) ?? null)
        : find(rows, vintage);
    },
    vintages: (source) => [...new Set(vintages.get(source)?.map(({ vintage }) => vintage))],
    parity: (state) => byState.get(state)?.[0] ?? null,
    checks: (role) => byRole.get(role) ?? [],
    all: newestFirst,
  };
}

/** The code of the occupation whose wages stand for a role; null for `other`. */
export function socOf(role: RoleSlug): string | null {
  return ROLES.find(({ slug }) => slug === role)?.soc ?? null;
}

function cellKey(source: string, what: string, place: string): string {
  return `${source} ${what} ${place}`;
}
