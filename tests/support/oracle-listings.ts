import fc from "fast-check";
import type { Database } from "@/db/client";
import { salaries, skills } from "@/db/schema";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { refreshMarketMedians } from "@/lib/salaries/market-median-mutations";
import { createCompany, createListing } from "./listing-factory";

/** A listing as a test knows it, without asking the database. */
export type KnownListing = {
  id: number;
  isOpen: boolean;
  words: string[];
  role: string;
  states: string[];
  /** In the order of the source. */
  places: { country: string | null; state: string | null }[];
  isNationwide: boolean;
  workplace: string;
  level: string | null;
  type: string | null;
  /** US dollars a year at the top of the range. */
  annualMax: number | null;
  /** The same in the middle of the range. */
  annualMiddle: number | null;
  postedAt: Date;
  company: string;
  skills: string[];
};

export const NOW = new Date("2026-03-15T09:30:00Z");
/** Told apart by any stemmer, and part of no company's, skill's or role's name. */
export const WORDS = ["walnut", "copper", "tundra", "quartz", "meadow"];
/** More than are offered of a dimension without end. */
export const COMPANIES = Array.from({ length: 64 }, (_, n) => `oracle-firm-${n}`);
export const SKILL_SLUGS = Array.from({ length: 72 }, (_, n) => `oracle-skill-${n}`);
export const SOME_STATES = ["AL", "CA", "DC", "NY", "TX", "WA", "WY"] as const;

/**
 * Medians by occupation and place, US dollars a year; where there is none the nation's stands in. One is the
 * middle of a range that is made below, one lies just above it. Database administrators have none of the nation,
 * people in no other occupation have any.
 */
const MEDIANS: Record<string, Record<string, number>> = {
  "15-1252": { US: 120_000, CA: 149_999.5, NY: 99_999.5, TX: 200_000, WY: 150_000 },
  "15-1254": { US: 60_000, NY: 150_000 },
  "15-1242": { CA: 100_000, WA: 59_999.49 },
};

/** The median that a role's pay is held against in a place; null for none. */
export function medianOf(role: string, place: string): number | null {
  const medians = MEDIANS[ROLES.find(({ slug }) => slug === role)?.soc ?? ""];
  return medians?.[place] ?? medians?.US ?? null;
}

const HOURS_A_YEAR = 2080;
const DAY_MS = 86_400_000;

const place = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SOME_STATES).map((state) => ({ country: "US", state })) },
  { weight: 1, arbitrary: fc.constant({ country: "US", state: null }) },
  { weight: 1, arbitrary: fc.constant({ country: "DE", state: null }) },
  { weight: 1, arbitrary: fc.constant({ country: null, state: null }) },
);

/** With figures that stand exactly on a step, just below and just above. */
const pay = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(59_999.99, 60_000, 100_000, 149_999.99, 150_000, 150_000.01, 320_000),
  },
  { weight: 4, arbitrary: fc.integer({ min: 40_000, max: 400_000 }) },
);

const stated = fc.oneof(
  {
    weight: 5,
    arbitrary: pay.map((max) => ({
      max,
      period: "year",
      currency: "USD",
      annualMax: max,
      annualMiddle: max - 0.5,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2000, max: 15_000 }).map((cents) => ({
      max: cents / 100,
      period: "hour",
      currency: "USD",
      annualMax: (cents * HOURS_A_YEAR) / 100,
      annualMiddle: ((cents - 50) * HOURS_A_YEAR) / 100,
    })),
  },
  {
    weight: 1,
    arbitrary: pay.map((max) => ({
      max,
      period: "year",
      currency: "EUR",
      annualMax: null,
      annualMiddle: null,
    })),
  },
  { weight: 3, arbitrary: fc.constant(null) },
);

/** Mostly the first ones, so that some are common and some are rare. */
const skewed = (length: number) =>
  fc.noBias(fc.integer({ min: 0, max: 999 })).map((n) => Math.floor((n / 1000) ** 2 * length));

const listing = fc.record({
  isOpen: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  words: fc.subarray(WORDS, { minLength: 1 }),
  role: skewed(ROLES.length).map((n) => ROLES[n]?.slug ?? "other"),
  places: fc.uniqueArray(fc.tuple(place, fc.constantFrom("Alder", "Birch", null)), {
    maxLength: 4,
    selector: ([{ country, state }, city]) => `${country} ${state} ${city}`,
  }),
  remote: fc.constantFrom("no", "no", "abroad", "nationwide"),
  workplace: fc.constantFrom(...WORKPLACES.map(({ value }) => value)),
  level: fc.option(fc.constantFrom(...LEVELS.map(({ value }) => value)), { freq: 4 }),
  type: fc.option(fc.constantFrom(...EMPLOYMENT_TYPES.map(({ value }) => value)), { freq: 4 }),
  stated,
  /** To the millisecond on the edge of a step, and many at the same instant. */
  age: fc.oneof(
    fc.constantFrom(DAY_MS, 7 * DAY_MS, 7 * DAY_MS + 1),
    fc.integer({ min: 0, max: 45 * DAY_MS }),
  ),
  company: skewed(COMPANIES.length),
  skills: fc.uniqueArray(skewed(SKILL_SLUGS.length), { maxLength: 9 }),
});

/** Puts `count` random but always the same listings in the database, with `MEDIANS`, and tells what they are. */
export async function createKnownListings(db: Database, count: number): Promise<KnownListing[]> {
  await db.delete(salaries);
  const wages = Object.entries(MEDIANS).flatMap(([soc, medians]) =>
    Object.entries(medians).map(([state, median]) => ({
      soc,
      state,
      median,
      source: "oews",
      vintage: "2025-05",
    })),
  );
  await db.insert(salaries).values(wages);
  await refreshMarketMedians(db);
  await db
    .insert(skills)
    .values(SKILL_SLUGS.map((slug) => ({ slug, label: `Label of ${slug}`, aliases: [] })));
  const ids = new Map<string, number>();
  for (const slug of COMPANIES)
    ids.set(slug, (await createCompany(db, { slug, name: `Name of ${slug}` })).id);
  const known: KnownListing[] = [];
  for (const made of fc.sample(listing, { numRuns: count, seed: 20_260_315 })) {
    const isNationwide = made.remote === "nationwide";
    const workplace = made.remote === "no" ? made.workplace : "remote";
    const company = COMPANIES[made.company] ?? "";
    const postedAt = new Date(NOW.getTime() - made.age);
    const skillSlugs = made.skills.map((n) => SKILL_SLUGS[n] ?? "");
    const row = await createListing(db, {
      companyId: ids.get(company),
      title: made.words.join(" "),
      role: made.role,
      level: made.level,
      type: made.type,
      workplace,
      isNationwide,
      places: made.places.map(([where, city]) => ({ ...where, city })),
      skills: skillSlugs,
      postedAt,
      closedAt: made.isOpen ? null : NOW,
      payMin: made.stated && made.stated.max - 1,
      payMax: made.stated?.max ?? null,
      payPeriod: made.stated?.period ?? null,
      payCurrency: made.stated?.currency ?? null,
    });
    known.push({
      id: row.id,
      isOpen: made.isOpen,
      words: made.words,
      role: made.role,
      places: made.places.map(([where]) => where),
      states: made.places.flatMap(([{ state }]) => state ?? []),
      isNationwide,
      workplace,
      level: made.level,
      type: made.type,
      annualMax: made.stated?.annualMax ?? null,
      annualMiddle: made.stated?.annualMiddle ?? null,
      postedAt,
      company,
      skills: skillSlugs,
    });
  }
  return known;
}
