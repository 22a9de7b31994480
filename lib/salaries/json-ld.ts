import type { MonetaryAmountDistributionLeaf, OccupationLeaf, WithContext } from "schema-dts";
import { officialTitle } from "./role-occupations";
import type { RoleEntry } from "./role-page";
import type { Tier, Tiers } from "./tiers";
import { placeWords } from "./verdict";

/**
 * What a role pays as schema.org's Occupation: filings of the role that are not thin, and the wages of its
 * occupation. What is modelled or advertised here is no published estimate, so it isn't told. Null where there is none.
 */
export function occupationOfRole(
  { label, soc }: Pick<RoleEntry, "label" | "soc">,
  { tiers }: Tiers,
  place: Tier["place"],
  url: string,
): WithContext<OccupationLeaf> | null {
  const published = tiers.filter(({ source, isThin }) => source === "oews" || (source === "lca" && !isThin));
  if (published.length === 0) return null;
  return {
    "@context": "https://schema.org",
    "@type": "Occupation",
    name: label,
    url,
    occupationalCategory: `${soc} ${officialTitle(soc)}`,
    occupationLocation:
      place === "US"
        ? { "@type": "Country", name: "USA" }
        : { "@type": "State", name: placeWords(place).replace(/^the /, "") },
    estimatedSalary: published.map(distribution),
  };
}

function distribution(tier: Tier): MonetaryAmountDistributionLeaf {
  const { origin, sample, people, p10, p25, median, p75, p90 } = tier;
  return {
    "@type": "MonetaryAmountDistribution",
    name: `${people}: ${origin}, ${sample}`,
    currency: "USD",
    duration: "P1Y",
    ...(p10 !== null && { percentile10: Math.round(p10) }),
    ...(p25 !== null && { percentile25: Math.round(p25) }),
    ...(median !== null && { median: Math.round(median) }),
    ...(p75 !== null && { percentile75: Math.round(p75) }),
    ...(p90 !== null && { percentile90: Math.round(p90) }),
  };
}
