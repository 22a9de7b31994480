import "server-only";
import { appDb, type Database } from "@/db/client";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { RoleEntry } from "@/lib/salaries/role-page";
import { loadCellSeries, loadSeries } from "./load-series";
import { type PlaceTrend, placeTrend } from "./place-trend";

/** How listings of a role moved in the nation, or in a state; null where nothing is known. */
export async function loadPlaceTrend(
  { slug, label }: Pick<RoleEntry, "slug" | "label">,
  state: StateCode | null,
  now: Date,
  db: Database = appDb,
): Promise<PlaceTrend | null> {
  const wanted = { isAdjusted: true, isFirst: false, now };
  const own = await loadCellSeries({ role: slug, state: state ?? "*" }, wanted, db);
  const published = await loadSeries(state ? `state-${state}` : "software-development", wanted, db);
  const where = STATES.find(({ code }) => code === state)?.name;
  return placeTrend(
    { ...own, label: ["Payboard", label.toLowerCase(), where].filter(Boolean).join(", ") },
    published,
  );
}
