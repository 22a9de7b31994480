import { ChartFigure } from "@/components/charts/chart-figure";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import type { RolePay } from "@/lib/salaries/role-page";
import { findingOf } from "@/lib/salaries/tier-words";
import { samples, sources } from "./role-sources";
import { TierBands, TierTable } from "./tier-bands";

/** Every tier of a role in the nation as a chart. `target` is where links open: out of a frame on another site. */
export function RoleTiers({
  pay: {
    role: { slug },
    tiers,
  },
  siteUrl,
  asOf,
  target,
}: {
  pay: RolePay;
  siteUrl: string;
  asOf: string;
  target?: "_blank";
}) {
  return (
    <ChartFigure
      id="nation"
      finding={findingOf(tiers, slug, "US")}
      measure="US dollars a year, United States; the middle half, the median, and the 10th to the 90th percentile"
      source={sources(tiers.tiers)}
      sample={samples(tiers.tiers)}
      method="/methodology"
      permalink={rolePayUrl(slug)}
      csv={`/api/v1/salaries.csv?role=${slug}&state=US`}
      embed={target ? undefined : `/embed${rolePayUrl(slug)}`}
      siteUrl={siteUrl}
      asOf={asOf}
      target={target}
      level={target ? 1 : 2}
      table={<TierTable tiers={tiers.tiers} />}
    >
      <TierBands tiers={tiers.tiers} target={target} />
    </ChartFigure>
  );
}
