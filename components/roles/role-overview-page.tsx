import { Comments } from "@/components/comments/comments";
import { PayListings } from "@/components/salaries/pay-listings";
import { RoleLevels } from "@/components/salaries/role-levels";
import { RoleOccupation } from "@/components/salaries/role-occupation";
import { Crumbs } from "@/components/site/crumbs";
import { PlaceTrend } from "@/components/trends/place-trend";
import { Still } from "@/components/ui/still";
import { roleUrl } from "@/lib/roles/address";
import { oneOf, overviewLead, type RoleOverview } from "@/lib/roles/overview";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { PayInShort } from "./pay-in-short";
import { RoleGuides } from "./role-guides";
import { RoleTools } from "./role-tools";
import { SkillsTable } from "./skills-table";
import { WhatItIs } from "./what-it-is";

/** What a role is, asks for and is paid. `asOf` is the instant at which it was put together. */
export function RoleOverviewPage({ overview, asOf }: { overview: RoleOverview; asOf: string }) {
  const { pay, open, trend, guides } = overview;
  const { label, plural, slug } = pay.role;
  return (
    <div className="page pay-page role-overview">
      <Still>
        <Crumbs
          way={[
            { label: "Salaries", href: "/salaries" },
            { label, href: rolePayUrl(slug) },
            { label: "The role" },
          ]}
        />
        <div className="page-head">
          <h1>What {oneOf(slug)} does</h1>
          <p className="lead">{overviewLead(overview)}</p>
        </div>
        <div className="two">
          <div>
            <WhatItIs role={pay.role} />
            <RoleTools overview={overview} />
            <SkillsTable overview={overview} />
          </div>
          <aside aria-label="Pay, levels and listings">
            <PayInShort pay={pay} />
            <RoleLevels pay={pay} />
            <PlaceTrend trend={trend} />
            <RoleOccupation role={pay.role} />
            <RoleGuides guides={guides} />
          </aside>
        </div>
        <PayListings open={open} asOf={asOf} title={`Open listings for ${plural}`} />
      </Still>
      <Comments page={roleUrl(slug)} />
    </div>
  );
}
