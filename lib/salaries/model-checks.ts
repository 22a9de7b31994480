import type { StateCode } from "@/lib/places/vocabulary";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { socOf } from "./figures";
import type { Filing } from "./filing";
import { compareFilings } from "./like-for-like";
import { ascending, medianOf } from "./quantiles";
import type { ModelCheck } from "./salary";
import { MIN_SOLID } from "./vocabulary";

/** The median wage of an occupation in a state, US dollars a year; null where none is released. */
export type MedianWage = (soc: string, state: StateCode) => number | null;

/**
 * Holds the model (`model.ts`) against what was offered: for each role and state with 30 filings, their median
 * beside what the model says with those filings left out of the role's ratio. A cell without a wage, or whose
 * role has fewer than 30 filings elsewhere, can't be checked.
 */
export function checkModel(
  filings: readonly Filing[],
  medianWage: MedianWage,
  vintage: string,
): ModelCheck[] {
  const compared = Map.groupBy(compareFilings(filings), ({ role }) => role);
  return ROLES.flatMap(({ slug }) => {
    const ofRole = compared.get(slug) ?? [];
    const byState = [...Map.groupBy(ofRole, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1));
    return byState.flatMap(([state, filed]) => {
      const ratios = ofRole.flatMap((filing) => (filing.state === state ? [] : (filing.ratio ?? [])));
      const wage = medianWage(socOf(slug) ?? "", state);
      if (filed.length < MIN_SOLID || ratios.length < MIN_SOLID || wage === null) return [];
      const observed = medianOf(filed.map(({ pay }) => pay).sort(ascending));
      const modelled = wage * medianOf(ratios.sort(ascending));
      return [
        {
          role: slug as RoleSlug,
          state,
          vintage,
          n: filed.length,
          observed: Math.round(observed),
          modelled: Math.round(modelled),
        },
      ];
    });
  });
}
