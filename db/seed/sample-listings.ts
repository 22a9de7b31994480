import type { Posting } from "@/lib/imports/posting";
import { type EmploymentType, LEVELS, type Level, type Workplace } from "@/lib/listings/vocabulary";
import type { Pay } from "@/lib/pay";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { readCompanies, readTexts, type SampleCompany } from "./cast";
import { Random } from "./random";
import { sampleDescription } from "./sample-description";
import { samplePay } from "./sample-pay";
import { isAbroad, samplePlaces } from "./sample-places";
import { SAMPLE_ROLES, type SampleRole } from "./sample-roles";
import { stackOf } from "./stacks";
import { sampleTitle } from "./titles";

/** An invented posting as a hiring system would give it, and what it was made from. */
export type SampleListing = {
  posting: Omit<Posting, "source" | "payRanges"> & { source: "sample"; payRanges: Pay[] };
  facts: { role: RoleSlug; level: Level | null; workplace: Workplace; type: EmploymentType | null };
};

const SEED = 20_261_122;
const HOUR = 3_600_000;
/** The oldest is posted so many days before now. */
const OLDEST_DAYS = 45;

/** Out of a hundred listings; the rest state no level. */
export const LEVEL_SHARES: Record<Level, number> = {
  intern: 5,
  junior: 12,
  middle: 8,
  "middle-plus": 4,
  senior: 32,
  staff: 10,
  principal: 5,
};

const WORKPLACE_DECK: Workplace[] = ["onsite", "onsite", "hybrid", "hybrid", "hybrid", "remote", "remote"];

/** The sample listings as of `now`: the same for the same hour, with ages that follow it. Newest first. */
export function sampleListings(now: Date): SampleListing[] {
  const random = new Random(SEED);
  const hour = Math.floor(now.getTime() / HOUR) * HOUR;
  const jobs = random.shuffled(
    SAMPLE_ROLES.flatMap((role) => Array.from({ length: role.count }, () => role)),
  );
  const companies = deal(readCompanies(), jobs.length, random);
  const levels = deal(levelDeck(), jobs.length, random);
  const workplaces = deal(WORKPLACE_DECK, jobs.length, random);
  return jobs.map((job, index) => {
    const number = index + 1;
    const [company, workplace] = [companies[index], workplaces[index]];
    if (!company || !workplace) throw new Error("Too few were dealt.");
    // The newest first, thinning out towards the oldest.
    const age = ((index + random.next()) / jobs.length) ** 1.5 * OLDEST_DAYS * 24 * HOUR;
    const postedAt = new Date(Math.floor((hour - age) / 60_000) * 60_000).toISOString();
    const draft = { job, company, workplace, level: levelFor(job, levels[index] ?? null), number, postedAt };
    // Chance of its own, so that a change to one listing leaves the others as they are.
    return sampleListing(draft, new Random(SEED + number));
  });
}

type Draft = {
  job: SampleRole;
  company: SampleCompany;
  workplace: Workplace;
  level: Level | null;
  number: number;
  postedAt: string;
};

function sampleListing(draft: Draft, random: Random): SampleListing {
  const { job, company, workplace, level, number, postedAt } = draft;
  const type = typeFor(level, random);
  const places = samplePlaces(company, workplace, random);
  const words = stackOf(company, random);
  const texts = readTexts(job.texts);
  const trade = random.pick(job.titles).replace("{lang}", words.lang ?? "");
  if (trade.startsWith("iOS")) words.mobile = "Swift";
  if (trade.startsWith("Android")) words.mobile = "Kotlin";
  const focus = random.chance(0.6) ? random.pick(texts.focus) : null;
  const paid = { role: job.role, level, type, market: places.market, pays: job.pays * company.pays };
  const isWide = (level === null || level === "senior") && random.chance(0.06);
  const pay = samplePay({ ...paid, isWide }, random);
  const posting: SampleListing["posting"] = {
    source: "sample",
    sourceId: `sample-${String(number).padStart(3, "0")}`,
    company: { token: company.slug, name: company.name },
    title: sampleTitle(trade, level, focus, random),
    locations: places.locations,
    addresses: [],
    workplace,
    isRemote: workplace === "remote",
    employmentType: type,
    payRanges: random.chance(0.14) ? [] : [pay],
    descriptionHtml: sampleDescription(
      { company, texts, level, type, isAbroad: isAbroad(places.market), words },
      random,
    ),
    postedAt,
    firstSeenAt: postedAt,
    applyUrl: `https://example.com/${company.slug}/jobs/${number}`,
  };
  return { posting, facts: { role: job.role, level, workplace, type } };
}

function levelDeck(): (Level | null)[] {
  const stated = LEVELS.flatMap(({ value }) => Array.from({ length: LEVEL_SHARES[value] }, () => value));
  return [...stated, ...Array.from({ length: 100 - stated.length }, () => null)];
}

export function levelFor({ without }: SampleRole, level: Level | null): Level | null {
  return level && without?.includes(level) ? null : level;
}

export function typeFor(level: Level | null, random: Random): EmploymentType | null {
  if (level === "intern") return "internship";
  if (level === "principal" || level === "staff" || random.chance(0.8)) return "full-time";
  return random.pick([null, null, "full-time", "contract", "contract", "contract", "part-time", "temporary"]);
}

/** So many out of a deck that is shuffled anew whenever it is used up, so that each comes about equally often. */
function deal<T>(deck: readonly T[], count: number, random: Random): T[] {
  const dealt: T[] = [];
  while (dealt.length < count) dealt.push(...random.shuffled(deck));
  return dealt.slice(0, count);
}
