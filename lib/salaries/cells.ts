import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { AdvertisedPay } from "./advertised";
import { type Figures, type PlaceCode, socOf } from "./figures";
import { modelledPay } from "./model";
import { type PayBand, type Reason, reasonOf, type Salary } from "./salary";
import { MIN_SHOWN, SALARY_SOURCES, type SalarySource } from "./vocabulary";

/** Which cells are asked for: any of several values in each dimension, all of it where none is given. */
export type CellFilters = {
  role: RoleSlug[];
  soc: string[];
  state: PlaceCode[];
  source: SalarySource[];
  vintage: string[];
};

/** What a role or an occupation is paid in a place, as the API gives it: US dollars a year. */
export type SalaryCell = {
  /** Null for an occupation as a whole. */
  role: RoleSlug | null;
  soc: string;
  state: PlaceCode;
  source: SalarySource;
  vintage: string;
  n: number | null;
  employment: number | null;
} & PayBand & { topCoded: boolean; modelled: boolean; reason: Reason | null };

/**
 * The cells that are asked for, by role, place, source and newest vintage. `month` is that of
 * the advertised pay, `YYYY-MM`. Wages are those of occupations:
 * where a role is asked for, they are those of its occupation and carry its name. Pure, so that the same
 * question of the same figures has the same answer to the byte.
 */
export function listCells(
  figures: Figures,
  { advertised, month }: { advertised: readonly AdvertisedPay[]; month: string },
  filters: CellFilters,
): SalaryCell[] {
  const cells = [
    ...published(figures, filters),
    ...modelled(figures, filters),
    ...onTheBoard(advertised, month),
  ];
  return cells
    .filter((cell) => isAsked(cell, filters))
    .toSorted(
      (a, b) =>
        rank(ROLE_ORDER, a.role) - rank(ROLE_ORDER, b.role) ||
        compare(a.soc, b.soc) ||
        Number(b.state === "US") - Number(a.state === "US") ||
        compare(a.state, b.state) ||
        rank(SOURCE_ORDER, a.source) - rank(SOURCE_ORDER, b.source) ||
        compare(b.vintage, a.vintage),
    );
}

function published({ all }: Figures, { role }: CellFilters): SalaryCell[] {
  return all.flatMap((salary) => {
    const cell = cellOf(salary);
    if (salary.source === "lca" || role.length === 0) return [cell];
    return role.filter((slug) => socOf(slug) === salary.soc).map((slug) => ({ ...cell, role: slug }));
  });
}

function modelled(figures: Figures, { role, state }: CellFilters): SalaryCell[] {
  const roles = role.length > 0 ? role : ROLES.map(({ slug }) => slug);
  const places = [...new Set(figures.all.map((salary) => salary.state))];
  return roles.flatMap((slug) =>
    places
      .filter((place) => state.length === 0 || state.includes(place))
      .flatMap((place) => {
        const model = modelledPay(figures, slug, place);
        if (!model) return [];
        const { wages, n, band } = model;
        return {
          role: slug,
          soc: wages.soc,
          state: place,
          source: "modelled",
          vintage: wages.vintage,
          n,
          employment: wages.employment,
          ...band,
          topCoded: wages.isTopCoded,
          modelled: true,
          reason: reasonOf({ n, isTopCoded: wages.isTopCoded, median: band.median }),
        } as const;
      }),
  );
}

function onTheBoard(advertised: readonly AdvertisedPay[], month: string): SalaryCell[] {
  return advertised.flatMap(({ role, state, n, mean, p10, p25, median, p75, p90 }) => {
    const soc = socOf(role);
    if (soc === null) return [];
    return {
      role,
      soc,
      state,
      source: "advertised",
      vintage: month,
      n,
      employment: null,
      ...(n < MIN_SHOWN ? NO_FIGURES : { mean, p10, p25, median, p75, p90 }),
      topCoded: false,
      modelled: false,
      reason: n < MIN_SHOWN ? "thin" : null,
    } as const;
  });
}

function cellOf(salary: Salary): SalaryCell {
  const { role, soc, state, source, vintage, n, employment, isTopCoded } = salary;
  const { mean, p10, p25, median, p75, p90 } = salary;
  return {
    role,
    soc,
    state,
    source,
    vintage,
    n,
    employment,
    mean,
    p10,
    p25,
    median,
    p75,
    p90,
    topCoded: isTopCoded,
    modelled: false,
    reason: reasonOf(salary),
  };
}

function isAsked(cell: SalaryCell, filters: CellFilters): boolean {
  const isAmong = <T>(asked: readonly T[], value: T) => asked.length === 0 || asked.includes(value);
  return (
    (filters.role.length === 0 || (cell.role !== null && filters.role.includes(cell.role))) &&
    isAmong(filters.soc, cell.soc) &&
    isAmong(filters.state, cell.state) &&
    isAmong(filters.source, cell.source) &&
    isAmong(filters.vintage, cell.vintage)
  );
}

const NO_FIGURES: PayBand = { mean: null, p10: null, p25: null, median: null, p75: null, p90: null };

const ROLE_ORDER: ReadonlyMap<string | null, number> = new Map(ROLES.map(({ slug }, at) => [slug, at]));
const SOURCE_ORDER: ReadonlyMap<string | null, number> = new Map(
  SALARY_SOURCES.map(({ value }, at) => [value, at]),
);

/** Occupations as a whole come after all roles. */
function rank(order: ReadonlyMap<string | null, number>, value: string | null): number {
  return order.get(value) ?? order.size;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
