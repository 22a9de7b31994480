import type { Figures } from "./figures";
import { medianError } from "./model";
import { premiumOf } from "./premium";
import { PRICED_ROLES } from "./priced-roles";
import type { RoleEntry } from "./role-page";
import { MOST_MODEL_ERROR } from "./vocabulary";

/** How near the model comes for a role. */
export type RoleQuality = {
  role: RoleEntry;
  /** Filings behind the role's premium; 0 for none. */
  filings: number;
  /** States against whose filings it was checked. */
  states: number;
  /** The middle of how far the checks are off, as a part of what was observed; null without any. */
  error: number | null;
  isShown: boolean;
};

/** How near the model comes, over all its checks and for each role: reckoned from the checks, never written by hand. */
export function modelQuality(figures: Figures) {
  const roles = PRICED_ROLES.map((role): RoleQuality => {
    const checks = figures.checks(role.slug);
    const filings = premiumOf(figures, role.slug)?.n ?? 0;
    const error = medianError(checks);
    const isShown = filings > 0 && error !== null && error <= MOST_MODEL_ERROR;
    return { role, filings, states: checks.length, error, isShown };
  });
  const checks = PRICED_ROLES.flatMap(({ slug }) => figures.checks(slug));
  const shown = roles.filter(({ isShown }) => isShown).flatMap(({ role }) => figures.checks(role.slug));
  return {
    roles,
    /** Over every cell that can be checked. */
    all: { cells: checks.length, error: medianError(checks) },
    /** Over the cells of the roles whose modelled figures are shown. */
    shown: { cells: shown.length, error: medianError(shown) },
  };
}
