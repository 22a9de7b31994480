import "server-only";
import { eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listingPlaces, listings, openListings, skills } from "@/db/schema";
import type { Level } from "@/lib/listings/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import type { AdvertisedPay, Offer } from "./advertised";
import type { PlaceCode } from "./figures";
import { MIN_SHOWN } from "./vocabulary";

/** All roles at once, and the offers of each role. */
const memo = createMemo({ maxAge: 60_000, most: 30, version: currentDataVersion });

/** What open listings advertise, for every role and state that has any, and for the nation; of roles that have a name. */
export function listAdvertisedPay(db: Database = appDb): Promise<AdvertisedPay[]> {
  return db === appDb ? memo("all", () => readAdvertisedPay(db)) : readAdvertisedPay(db);
}

/** The open listings of a role in the US that state their pay in US dollars. */
export function listOffers(role: RoleSlug, db: Database = appDb): Promise<Offer[]> {
  return db === appDb ? memo(role, () => readOffers(role, db)) : readOffers(role, db);
}

type Row = {
  role: RoleSlug;
  state: PlaceCode;
  n: number;
  isSample: boolean;
  mean: number;
  percentiles: number[];
};

async function readAdvertisedPay(db: Database): Promise<AdvertisedPay[]> {
  const rows = await db.execute<Row>(sql`
    with offered as materialized (
      select ${openListings.role} as role, ${openListings.states} as states, ${companies.isSample} as is_sample,
        ${midpoint} as midpoint
      from ${openListings}
      join ${listings} on ${listings.id} = ${openListings.id}
      join ${companies} on ${companies.id} = ${openListings.companyId}
      where ${isCounted} and ${openListings.role} <> 'other'
    ), placed as (
      select role, 'US' as state, is_sample, midpoint from offered
      union all
      select role, unnest(states), is_sample, midpoint from offered
    )
    select role, state, count(*)::int as n, bool_or(is_sample) as "isSample", avg(midpoint) as mean,
      percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by midpoint) as percentiles
    from placed group by role, state order by role, state`);
  return rows.map(({ role, state, n, isSample, mean, percentiles }) => {
    const figure = (amount: number | undefined) =>
      n < MIN_SHOWN || amount === undefined ? null : Math.round(amount);
    const [p10, p25, median, p75, p90] = percentiles.map(figure);
    return {
      role,
      state,
      n,
      isSample,
      mean: figure(mean),
      p10: p10 ?? null,
      p25: p25 ?? null,
      median: median ?? null,
      p75: p75 ?? null,
      p90: p90 ?? null,
    };
  });
}

async function readOffers(role: RoleSlug, db: Database): Promise<Offer[]> {
  const named = await db.select({ number: skills.number, slug: skills.slug }).from(skills);
  const slugs = new Map(named.map(({ number, slug }) => [number, slug]));
  const rows = await db
    .select({
      midpoint: midpoint.mapWith(Number),
      level: openListings.level,
      skills: openListings.skills,
      isSample: companies.isSample,
    })
    .from(openListings)
    .innerJoin(listings, eq(listings.id, openListings.id))
    .innerJoin(companies, eq(companies.id, openListings.companyId))
    .where(sql`${isCounted} and ${eq(openListings.role, role)}`)
    .orderBy(openListings.id);
  return rows.map((row) => ({
    ...row,
    // The table's check holds it to the vocabulary.
    level: row.level as Level | null,
    skills: row.skills.flatMap((number) => slugs.get(number) ?? []),
  }));
}

const midpoint = sql<number>`(${listings.payAnnualMin} + ${listings.payAnnualMax})::float8 / 2`;

/** States its pay in US dollars, and can be worked in the US: pay abroad is no part of its market. */
const isCounted = sql`${openListings.payAnnualMax} is not null and (
  ${openListings.states} <> '{}' or ${openListings.isNationwide} or exists (
    select from ${listingPlaces}
    where ${listingPlaces.listingId} = ${openListings.id} and ${listingPlaces.country} = 'US'))`;
