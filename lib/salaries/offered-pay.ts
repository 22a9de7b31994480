import { STATES } from "@/lib/places/vocabulary";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { spreadOfMedian } from "./bootstrap";
import { type PlaceCode, socOf } from "./figures";
import type { Filing } from "./filing";
import { type ComparedFiling, compareFilings } from "./like-for-like";
import { ascending, medianOf, quantileOf } from "./quantiles";
import type { Salary } from "./salary";
import { MIN_SHOWN } from "./vocabulary";

const PLACES: readonly PlaceCode[] = ["US", ...STATES.map(({ code }) => code)];

/**
 * What employers offered, by role and place: a row for each cell with a filing, in the order of the roles and
 * places. Figures are of all filings of the cell, rounded to the dollar; a cell of fewer than ten has its number
 * alone. The same filings give the same rows, in whatever order they come.
 */
export function offeredPay(filings: readonly Filing[], vintage: string): Salary[] {
  const compared = Map.groupBy(compareFilings(filings), ({ role }) => role);
  return ROLES.flatMap(({ slug }) => {
    const ofRole = slug === "other" ? [] : (compared.get(slug) ?? []);
    const byState = Map.groupBy(ofRole, ({ state }) => state);
    return PLACES.flatMap((place) => {
      const cell = place === "US" ? ofRole : (byState.get(place) ?? []);
      return cell.length === 0 ? [] : [salaryOf(cell, slug, place, vintage)];
    });
  });
}

function salaryOf(
  cell: readonly ComparedFiling[],
  role: RoleSlug,
  place: PlaceCode,
  vintage: string,
): Salary {
  const name = `${vintage} ${role} ${place}`;
  const ratios = cell.flatMap(({ ratio }) => ratio ?? []).sort(ascending);
  return {
    role,
    soc: socOf(role) ?? "",
    state: place,
    source: "lca",
    vintage,
    n: cell.length,
    employment: null,
    isTopCoded: false,
    ...(cell.length < MIN_SHOWN ? NOTHING_SHOWN : bandOf(cell, name)),
    ...(ratios.length < MIN_SHOWN ? NOTHING_COMPARED : ratioOf(ratios, name)),
    ratioN: ratios.length,
  };
}

function bandOf(cell: readonly ComparedFiling[], name: string) {
  const pay = cell.map((filing) => filing.pay).sort(ascending);
  const { low, high, error } = spreadOfMedian(pay, name);
  const filed = [...Map.groupBy(cell, ({ employer }) => employer).values()].map(({ length }) => length);
  return {
    mean: Math.round(pay.reduce((sum, each) => sum + each, 0) / pay.length),
    p10: Math.round(quantileOf(pay, 0.1)),
    p25: Math.round(quantileOf(pay, 0.25)),
    median: Math.round(medianOf(pay)),
    p75: Math.round(quantileOf(pay, 0.75)),
    p90: Math.round(quantileOf(pay, 0.9)),
    medianLow: Math.round(low),
    medianHigh: Math.round(high),
    medianError: Math.round(error),
    employers: filed.length,
    largestShare: toThousandth(Math.max(...filed) / cell.length),
  };
}

function ratioOf(ratios: readonly number[], name: string) {
  const { low, high, error } = spreadOfMedian(ratios, `${name} ratio`);
  return {
    ratio: toTenThousandth(medianOf(ratios)),
    ratioLow: toTenThousandth(low),
    ratioHigh: toTenThousandth(high),
    ratioError: toTenThousandth(error),
  };
}

const NOTHING_SHOWN = {
  mean: null,
  p10: null,
  p25: null,
  median: null,
  p75: null,
  p90: null,
  medianLow: null,
  medianHigh: null,
  medianError: null,
  employers: null,
  largestShare: null,
};

const NOTHING_COMPARED = { ratio: null, ratioLow: null, ratioHigh: null, ratioError: null };

function toThousandth(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function toTenThousandth(ratio: number): number {
  return Math.round(ratio * 10_000) / 10_000;
}
