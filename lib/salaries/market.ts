import type { RoleSlug } from "@/lib/roles/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { MarketBand } from "./band";
import { type Figures, type PlaceCode, socOf } from "./figures";
import { type ModelledPay, modelledPay } from "./model";
import { occupationOf } from "./occupations";
import type { PayBand, Salary } from "./salary";
import { MIN_SHOWN, MIN_SOLID } from "./vocabulary";

/**
 * The best that is known of what a role is paid in a place: at least 30 filings of it; else its model; else
 * 10 to 29 filings, which are thin; else the wages of its occupation as a whole. Null where there is none of
 * these; whether the nation then stands in is the caller's choice.
 */
export function marketOfRole(figures: Figures, role: RoleSlug, place: PlaceCode): MarketBand | null {
  const filings = figures.filings(role, place);
  if (filings && (filings.n ?? 0) >= MIN_SOLID) return bandOfFilings(filings, role);
  const modelled = modelledPay(figures, role, place);
  if (modelled) {
    const { wages, n, band } = modelled;
    return {
      ...about(role, place),
      ...percentilesOf(band),
      source: "modelled",
      vintage: wages.vintage,
      n,
      employment: wages.employment,
    };
  }
  if (filings && (filings.n ?? 0) >= MIN_SHOWN) return bandOfFilings(filings, role);
  return bandOfWages(figures, role, place);
}

/** The same, or where the place has none of it, what is known of the nation. */
export function nearestMarket(figures: Figures, role: RoleSlug, place: PlaceCode): MarketBand | null {
  return marketOfRole(figures, role, place) ?? marketOfRole(figures, role, "US");
}

/** What a market's figures were made of, for pages that say it in full. */
export type MarketBasis = {
  /** The role's filings there, however few; null for none. */
  filings: Salary | null;
  /** Null where the figures are not modelled. */
  model: ModelledPay | null;
};

export function basisOf(
  figures: Figures,
  role: RoleSlug,
  { source, state }: Pick<MarketBand, "source" | "state">,
): MarketBasis {
  return {
    filings: figures.filings(role, state),
    model: source === "modelled" ? modelledPay(figures, role, state) : null,
  };
}

/** The wages of a role's occupation in a place; null where no vintage has a median. */
export function bandOfWages(figures: Figures, role: RoleSlug, place: PlaceCode): MarketBand | null {
  const soc = socOf(role);
  const wages = soc === null ? null : figures.wages(soc, place);
  if (!soc || !wages) return null;
  return {
    ...about(role, place),
    ...percentilesOf(wages),
    source: "oews",
    occupation: occupationOf(soc),
    vintage: wages.vintage,
    n: null,
    employment: wages.employment,
  };
}

function bandOfFilings(filings: Salary, role: RoleSlug): MarketBand {
  const { n, vintage, state } = filings;
  return {
    ...about(role, state),
    ...percentilesOf(filings),
    source: "lca",
    vintage,
    n,
    employment: null,
  };
}

function about(role: RoleSlug, place: PlaceCode) {
  const occupation = ROLES.find(({ slug }) => slug === role)?.plural ?? role;
  return { occupation, soc: socOf(role) ?? "", state: place };
}

function percentilesOf({ p10, p25, median, p75, p90 }: PayBand) {
  return { p10, p25, median, p75, p90 };
}
