import { ChartTools } from "@/components/charts/chart-tools";
import { PlaceTrend } from "@/components/trends/place-trend";
import { Still } from "@/components/ui/still";
import { roleUrl } from "@/lib/roles/address";
import { oneOf } from "@/lib/roles/overview";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import type { RolePay } from "@/lib/salaries/role-page";
import { leadOf } from "@/lib/salaries/tier-words";
import type { PlaceTrend as Trend } from "@/lib/trends/place-trend";
import { PayCrumbs } from "./pay-crumbs";
import { PayJsonLd } from "./pay-json-ld";
import { PayListings } from "./pay-listings";
import { RoleChange } from "./role-change";
import { RoleEmployers } from "./role-employers";
import { RoleLevels } from "./role-levels";
import { RoleOccupation } from "./role-occupation";
import { RoleSkills } from "./role-skills";
import { RoleStates } from "./role-states";
import { RoleTiers } from "./role-tiers";
import { TierAbsences } from "./tier-absences";

/** What a role pays, in the nation and from state to state. `asOf` is the instant at which it was put together. */
export function RolePage({
  pay,
  open,
  trend,
  siteUrl,
  asOf,
}: {
  pay: RolePay;
  open: OpenListings;
  trend: Trend | null;
  siteUrl: string;
  asOf: string;
}) {
  const { role, tiers } = pay;
  const { label, slug } = role;
  return (
    <div className="page pay-page">
      <ChartTools />
      <Still>
        <PayJsonLd role={role} tiers={tiers} place="US" url={`${siteUrl}${rolePayUrl(slug)}`} />
        <PayCrumbs role={role} />
        <div className="page-head">
          <h1>{label} pay in the United States</h1>
          <p className="lead">{leadOf(tiers, slug, "US")}</p>
        </div>
        <div className="two">
          <div className="pay-sections">
            <RoleTiers pay={pay} siteUrl={siteUrl} asOf={asOf} />
            <RoleStates pay={pay} siteUrl={siteUrl} asOf={asOf} />
          </div>
          <aside aria-label="About these figures">
            <PlaceTrend trend={trend} />
            <RoleOccupation role={role}>
              <a href={roleUrl(slug)}>What {oneOf(slug)} does, and with what skills</a>
            </RoleOccupation>
            <RoleEmployers pay={pay} />
            <RoleLevels pay={pay} />
            <RoleSkills pay={pay} />
            <RoleChange pay={pay} />
            <TierAbsences absent={tiers.absent} />
          </aside>
        </div>
        <PayListings open={open} asOf={asOf} title={`Open listings for ${role.plural}`} />
      </Still>
    </div>
  );
}
