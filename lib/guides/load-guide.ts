import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appDb, type Database } from "@/db/client";
import { dayIn } from "@/lib/days";
import { listOffers } from "@/lib/salaries/advertised-queries";
import { type Verdict, verdictOf } from "@/lib/salaries/comparison";
import { loadFigures } from "@/lib/salaries/load-figures";
import { openListings } from "@/lib/salaries/load-pay-pages";
import { pricedRole } from "@/lib/salaries/priced-roles";
import type { RoleEntry } from "@/lib/salaries/role-page";
import { listSkillDemand } from "@/lib/skills/demand-queries";
import { loadPlaceTrend } from "@/lib/trends/load-place-trend";
import { GUIDES } from "./addresses";
import { type Guide, readGuide } from "./read-guide";
import { type TitleListings, type TitlePair, titlePair } from "./title-pair";

/** Of each title: a guide shows what it is about, and the way to all of them. */
const MOST_OPEN = 3;

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

/** How the two titles of a guide compare in the nation: all that a list of guides says of it. */
export async function loadVerdict({ roles }: Pick<Guide, "roles">, db: Database = appDb): Promise<Verdict> {
  const [one, other] = rolesOf(roles);
  return verdictOf(await loadFigures(db), one.slug, other.slug, "US");
}

/** What a guide draws from, and the ISO 8601 instant at which it was put together. */
export async function loadTitlePair(
  { roles }: Pick<Guide, "roles">,
  db: Database = appDb,
): Promise<{ pair: TitlePair; asOf: string }> {
  const now = new Date();
  const [one, other] = rolesOf(roles);
  const figures = await loadFigures(db);
  const listings = [await listingsOf(one, now, db), await listingsOf(other, now, db)] as const;
  return { pair: titlePair(figures, listings, dayIn(now).slice(0, 7)), asOf: now.toISOString() };
}

function rolesOf([one, other]: Guide["roles"]): [RoleEntry, RoleEntry] {
  return [roleOf(one), roleOf(other)];
}

function roleOf(slug: string): RoleEntry {
  const role = pricedRole(slug);
  if (!role) throw new Error(`There is no pay of ${slug}.`);
  return role;
}

async function listingsOf(role: RoleEntry, now: Date, db: Database): Promise<TitleListings> {
  const open = await openListings(role, null, now, db);
  return {
    role,
    offers: await listOffers(role.slug, db),
    demand: await listSkillDemand(role.slug, dayIn(now), db),
    trend: await loadPlaceTrend(role, null, now, db),
    open: { ...open, listings: open.listings.slice(0, MOST_OPEN) },
  };
}
