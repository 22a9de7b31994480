import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { type Figures, socOf } from "./figures";
import { nearestVintage, premiumOf } from "./premium";
import type { ModelCheck } from "./salary";
import { MIN_SOLID } from "./vocabulary";

/**
 * Holds the model against what was offered: for each role and state with thirty filings or more, their median
 * beside the occupation's wage there times the role's premium without that state. Filings and wages are of about
 * the same time. A cell without a wage, or whose role has no premium without it, can't be checked.
 */
export function checkModel(figures: Figures, vintage: string): ModelCheck[] {
  const wagesVintage = nearestVintage(figures.vintages("oews"), vintage);
  if (wagesVintage === null) return [];
  return ROLES.flatMap(({ slug }) =>
    STATES.flatMap(({ code }) => {
      const filings = figures.filings(slug, code, vintage);
      if (!filings || filings.median === null || (filings.n ?? 0) < MIN_SOLID) return [];
      const wages = figures.wages(socOf(slug) ?? "", code, wagesVintage);
      const premium = premiumOf(figures, slug, { vintage, without: code });
      if (!wages || wages.median === null || !premium) return [];
      const modelled = Math.round(wages.median * premium.ratio);
      return [{ role: slug, state: code, vintage, n: filings.n ?? 0, observed: filings.median, modelled }];
    }),
  );
}
