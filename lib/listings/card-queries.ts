import "server-only";
import { desc, eq, inArray, sql } from "drizzle-orm";
import type { SelectResultFields } from "drizzle-orm/query-builders/select.types";
import type { Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings, skills } from "@/db/schema";
import { dayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";
import type { PayPeriod } from "@/lib/pay";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { labelOf } from "./active-filters";
import { listingSlug, listingUrl } from "./address";
import type { ListingCard, Place, StatedPay } from "./board";
import { addMarketBands, type MarketChoice } from "./load-markets";
import { payWords } from "./pay-words";
import {
  EMPLOYMENT_TYPES,
  type EmploymentType,
  LEVELS,
  type Level,
  type ListingSource,
  WORKPLACES,
  type Workplace,
} from "./vocabulary";
import { whereLine } from "./where";

/** Newest first, as the index has it. */
export const NEWEST = [desc(listings.postedAt), desc(listings.id)];

/** The listings with these ids as cards, in that order, set against the markets that `choice` asks for. */
export async function listCards(
  ids: readonly number[],
  choice: MarketChoice,
  db: Database,
): Promise<ListingCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(card)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(inArray(listings.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return addMarketBands(found.map(toCard), choice, db);
}

/** What a card shows. Named column by column: a new one must not reach the browser by accident. */
export const card = {
  id: listings.id,
  title: listings.title,
  role: listings.role,
  level: listings.level,
  company: { slug: companies.slug, name: companies.name },
  workplace: listings.workplace,
  isNationwide: listings.isNationwide,
  type: listings.type,
  payMin: listings.payMin,
  payMax: listings.payMax,
  payPeriod: listings.payPeriod,
  payCurrency: listings.payCurrency,
  payAnnualMin: listings.payAnnualMin,
  payAnnualMax: listings.payAnnualMax,
  source: listings.source,
  postedAt: listings.postedAt,
  confirmedAt: listings.confirmedAt,
  places: sql<Place[]>`(select coalesce(json_agg(json_build_object('country', place.country,
    'state', place.state, 'city', place.city) order by place.position), '[]')
    from ${listingPlaces} as place where place.listing_id = ${listings.id})`,
  skills: sql<{ slug: string; label: string }[]>`(select coalesce(json_agg(json_build_object(
    'slug', named.skill, 'label', ${skills.label}) order by named.position), '[]')
    from ${listingSkills} as named join ${skills} on ${skills.slug} = named.skill
    where named.listing_id = ${listings.id})`,
};

export type CardRow = SelectResultFields<typeof card>;

/** A card without its market and what is said of it. */
export function toCard(row: CardRow): Omit<ListingCard, "market" | "standing" | "spoken"> {
  const slug = listingSlug({ title: row.title, company: row.company.name, id: row.id });
  return {
    id: row.id,
    slug,
    url: listingUrl(slug),
    title: row.title,
    // The table's own checks and foreign keys hold these columns to their vocabularies.
    role: row.role as RoleSlug,
    level: row.level as Level | null,
    company: row.company,
    places: row.places,
    where: whereLine(row),
    workplace: row.workplace as Workplace,
    isNationwide: row.isNationwide,
    type: row.type as EmploymentType | null,
    labels: { ...labelsOf(row), pay: payWords(statedPay(row)) },
    pay: statedPay(row),
    skills: row.skills,
    source: row.source as ListingSource,
    postedAt: row.postedAt.toISOString(),
  };
}

function labelsOf({
  workplace,
  level,
  type,
  source,
  postedAt,
  confirmedAt,
}: CardRow): Omit<ListingCard["labels"], "pay"> {
  return {
    workplace: labelOf(WORKPLACES, workplace),
    level: level && labelOf(LEVELS, level),
    type: type && type !== "full-time" ? labelOf(EMPLOYMENT_TYPES, type) : null,
    via: VIA[source as ListingSource] + confirmation(postedAt, confirmedAt),
  };
}

/** Nothing on the day of its posting, which says as much. */
function confirmation(postedAt: Date, confirmedAt: Date | null): string {
  if (!confirmedAt || dayIn(confirmedAt) === dayIn(postedAt)) return "";
  return `, last confirmed ${formatDay(confirmedAt)}`;
}

function statedPay({ payMin, payMax, payPeriod, payCurrency, ...row }: CardRow): StatedPay | null {
  if (payMin === null || payMax === null || payPeriod === null || payCurrency === null) return null;
  return {
    min: payMin,
    max: payMax,
    period: payPeriod as PayPeriod,
    currency: payCurrency,
    annualMin: row.payAnnualMin,
    annualMax: row.payAnnualMax,
  };
}

const VIA: Record<ListingSource, string> = {
  greenhouse: "via Greenhouse",
  lever: "via Lever",
  ashby: "via Ashby",
  workable: "via Workable",
  recruitee: "via Recruitee",
  smartrecruiters: "via SmartRecruiters",
  remoteok: "via RemoteOK",
  himalayas: "via Himalayas",
  payboard: "posted here",
  sample: "sample data",
};
