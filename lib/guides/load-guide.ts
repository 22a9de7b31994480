import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appDb, type Database } from "@/db/client";
import { dayIn } from "@/lib/days";
import { listOffers } from "@/lib/salaries/advertised-queries";
import { loadFigures } from "@/lib/salaries/load-figures";
import { openListings } from "@/lib/salaries/load-pay-pages";
import { pricedRole } from "@/lib/salaries/priced-roles";
import type { RoleEntry } from "@/lib/salaries/role-page";
import { listSkillDemand } from "@/lib/skills/demand-queries";
import { loadPlaceTrend } from "@/lib/trends/load-place-trend";
import { GUIDES } from "./addresses";
import { type Guide, readGuide } from "./read-guide";
import { type TitleListings, type TitlePair, titlePair } from "./title-pair";

const guides = new Map<string, Guide>();

/** A guide's text, read once; null where there is none of that name. */
export function findGuide(slug: string): Guide | null {
  if (!GUIDES.some((guide) => guide.slug === slug)) return null;
  // From the folder in which Payboard is started, since a bundle has another place of its own.
  const file = join(process.cwd(), "lib", "guides", `${slug}.md`);
  const guide = guides.get(slug) ?? readGuide(readFileSync(file, "utf8"));
  guides.set(slug, guide);
  return guide;
}

/** What a guide draws from, and the ISO 8601 instant at which it was put together. */
export async function loadTitlePair(
  { roles }: Pick<Guide, "roles">,
  db: Database = appDb,
): Promise<{ pair: TitlePair; asOf: string }> {
  const now = new Date();
  const [one, other] = roles.map((slug) => {
    const role = pricedRole(slug);
    if (!role) throw new Error(`There is no pay of ${slug}.`);
    return role;
  });
  if (!one || !other) throw new Error("A guide is about two titles.");
  const figures = await loadFigures(db);
  const listings = [await listingsOf(one, now, db), await listingsOf(other, now, db)] as const;
  return { pair: titlePair(figures, listings, dayIn(now).slice(0, 7)), asOf: now.toISOString() };
}

async function listingsOf(role: RoleEntry, now: Date, db: Database): Promise<TitleListings> {
  return {
    role,
    offers: await listOffers(role.slug, db),
    demand: await listSkillDemand(role.slug, dayIn(now), db),
    trend: await loadPlaceTrend(role, null, now, db),
    open: await openListings(role, null, now, db),
  };
}
