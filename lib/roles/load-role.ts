import "server-only";
import { appDb, type Database } from "@/db/client";
import { GUIDES } from "@/lib/guides/addresses";
import { findGuide } from "@/lib/guides/load-guide";
import { loadRolePay } from "@/lib/salaries/load-pay-pages";
import type { RoleEntry } from "@/lib/salaries/role-page";
import { listSkillDemand } from "@/lib/skills/demand-queries";
import { loadTechnologies } from "./load-technologies";
import type { RoleOverview } from "./overview";
import { toolsOf } from "./tools";

/** What a role is and is paid, and the ISO 8601 instant at which it was put together. */
export async function loadRole(
  role: RoleEntry,
  db: Database = appDb,
): Promise<{ overview: RoleOverview; asOf: string }> {
  const { pay, open, trend, asOf } = await loadRolePay(role, db);
  const demand = await listSkillDemand(role.slug, asOf.slice(0, 10), db);
  const tools = toolsOf(loadTechnologies(role.soc), demand);
  const guides = GUIDES.filter(({ slug }) => findGuide(slug)?.roles.includes(role.slug));
  return { overview: { pay, demand, tools, open, trend, guides }, asOf };
}
