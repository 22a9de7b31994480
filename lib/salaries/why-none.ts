import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { AdvertisedPay } from "./advertised";
import { type Figures, type PlaceCode, socOf } from "./figures";
import { medianError } from "./model";
import { premiumOf } from "./premium";
import type { PricedRole } from "./priced-roles";
import type { Salary } from "./salary";
import { formatError, formatPart } from "./sentences";
import { MIN_SHOWN, MIN_SOLID, MOST_MODEL_ERROR } from "./vocabulary";

// Why a tier has no figure, as sentences.

export function whyNoFilings(filings: Salary | null, figures: Figures): string {
  if (figures.vintages("lca").length === 0) return "No filings have been read.";
  if (!filings || filings.n === 0) return "No filing of the quarter names the role here.";
  return `${countOf(filings.n ?? 0, "filing")}: fewer than ${MIN_SHOWN} are not shown.`;
}

export function whyNoModel(figures: Figures, role: PricedRole, place: PlaceCode): string {
  const soc = socOf(role);
  const error = medianError(figures.checks(role));
  if (premiumOf(figures, role) === null)
    return `The role’s premium needs ${MIN_SOLID} filings in three states, ${MIN_SHOWN} or more in each, so nothing is modelled.`;
  if (error === null)
    return `No state has the ${MIN_SOLID} filings against which the model could be checked, so nothing is modelled.`;
  if (error > MOST_MODEL_ERROR)
    return `In its checks the model was off by ${formatError(error)} in the middle, more than ${formatPart(MOST_MODEL_ERROR)}, so nothing is modelled.`;
  if (soc !== null && figures.wages(soc, place) === null)
    return "The occupation has no wage here to begin with.";
  return "Nothing is modelled.";
}

export function whyNoWages(figures: Figures): string {
  const [newest] = figures.vintages("oews");
  return newest
    ? `The Bureau of Labor Statistics released no wage of the occupation here, up to ${formatMonth(newest)}.`
    : "No wages have been read.";
}

export function whyNoAdvertised(advertised: AdvertisedPay | null): string {
  if (!advertised) return "No open listing here states its pay.";
  return `${countOf(advertised.n, "listing")} that ${advertised.n === 1 ? "states its" : "state their"} pay: fewer than ${MIN_SHOWN} are not shown.`;
}
