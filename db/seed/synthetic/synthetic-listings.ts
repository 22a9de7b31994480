import { type RoleTexts, readTexts } from "@/db/seed/cast";
import { Random } from "@/db/seed/random";
import { LEVEL_SHARES, levelFor, typeFor } from "@/db/seed/sample-listings";
import { samplePay } from "@/db/seed/sample-pay";
import { isAbroad } from "@/db/seed/sample-places";
import { SAMPLE_ROLES, type SampleRole } from "@/db/seed/sample-roles";
import { stackOf } from "@/db/seed/stacks";
import { sampleTitle } from "@/db/seed/titles";
import { isGone } from "@/lib/listings/retention";
import type { EmploymentType, Level, Workplace } from "@/lib/listings/vocabulary";
import type { Pay } from "@/lib/pay";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { type Phrase, readPhrase } from "./phrases";
import { closingDate, openDates, pastDates } from "./posting-dates";
import { Shares } from "./shares";
import { type SyntheticCompany, syntheticCompanies } from "./synthetic-companies";
import { type SyntheticPlaces, syntheticPlaces } from "./synthetic-places";
import { asHtml, skillLine, syntheticLines } from "./synthetic-text";

export type SyntheticListing = {
  sourceId: string;
  company: SyntheticCompany;
  title: Phrase;
  role: RoleSlug;
  level: Level | null;
  workplace: Workplace;
  type: EmploymentType | null;
  location: string;
  places: SyntheticPlaces["places"];
  isNationwide: boolean;
  pay: Pay | null;
  /** HTML, and its lines; null and none for what closed so long ago that its page is gone. */
  description: string | null;
  lines: Phrase[];
  skills: string[];
  postedAt: Date;
  closedAt: Date | null;
};

export type SyntheticBoard = {
  companies: SyntheticCompany[];
  /** The past ones first, each kind from the oldest to the newest. */
  listings: Iterable<SyntheticListing>;
};

export type Size = { active: number; history: number; seed: number };

const HOUR = 3_600_000;
const PAID_SHARE = 0.7;

/** Out of a thousand; the wages of the occupations say that most work in software, few on databases. */
const ROLE_SHARES: Record<RoleSlug, number> = {
  "software-engineer": 210,
  "software-developer": 75,
  "backend-engineer": 80,
  "backend-developer": 25,
  "frontend-engineer": 50,
  "frontend-developer": 25,
  "full-stack-engineer": 65,
  "full-stack-developer": 35,
  "web-developer": 25,
  "mobile-engineer": 35,
  "devops-engineer": 65,
  "data-engineer": 60,
  "data-scientist": 45,
  "ml-engineer": 45,
  "qa-engineer": 30,
  "security-engineer": 40,
  "database-administrator": 10,
  "network-administrator": 15,
  "systems-analyst": 25,
  "engineering-manager": 25,
  other: 15,
};

const ROLES = new Shares(SAMPLE_ROLES.map((role) => [role, ROLE_SHARES[role.role]] as const));
const LEVELS = new Shares<Level | null>([
  ...(Object.entries(LEVEL_SHARES) as [Level, number][]),
  [null, 100 - Object.values(LEVEL_SHARES).reduce((sum, share) => sum + share, 0)],
]);
const WORKPLACES = new Shares<Workplace>([
  ["onsite", 40],
  ["hybrid", 33],
  ["remote", 27],
]);

/**
 * A board of the size asked for, the same for the same seed but for its dates, which follow `now` to the
 * hour. The listings are made as they are asked for, once.
 */
export function syntheticBoard({ active, history, seed }: Size, now: Date): SyntheticBoard {
  const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
  const companyCount = Math.max(12, Math.round((active + history / 10) / 20));
  const companies = syntheticCompanies(companyCount, new Random(seed));
  const byWeight = new Shares(companies.map((company) => [company, company.weight] as const));
  const make = function* () {
    const clock = new Random(seed + 1);
    // Chances of their own for the two kinds, so that the number of one leaves the other as it is.
    const [past, open] = [new Random(seed + 2), new Random(seed + 3)];
    let number = 0;
    for (const postedAt of pastDates(history, hour, clock)) {
      const closedAt = closingDate(postedAt, hour, clock);
      const sourceId = `past-${String(++number).padStart(7, "0")}`;
      yield syntheticListing({ sourceId, company: byWeight.pick(past), postedAt, closedAt, now: hour }, past);
    }
    number = 0;
    for (const postedAt of openDates(active, hour, new Random(seed + 4))) {
      const sourceId = `open-${String(++number).padStart(7, "0")}`;
      const dates = { postedAt, closedAt: null, now: hour };
      yield syntheticListing({ sourceId, company: byWeight.pick(open), ...dates }, open);
    }
  };
  return { companies, listings: make() };
}

type Draft = Pick<SyntheticListing, "sourceId" | "company" | "postedAt" | "closedAt"> & { now: Date };

function syntheticListing({ now, ...draft }: Draft, random: Random): SyntheticListing {
  const { company, sourceId, closedAt } = draft;
  const job = ROLES.pick(random);
  const level = levelFor(job, LEVELS.pick(random));
  const type = typeFor(level, random);
  const workplace = WORKPLACES.pick(random);
  const { market, ...places } = syntheticPlaces(company, workplace, random);
  const words = stackOf(company, random);
  const title = titleOf(job, level, words, random);
  const isWide = random.chance(0.06);
  const pays = job.pays * company.pays;
  const pay = random.chance(PAID_SHARE)
    ? samplePay({ role: job.role, level, type, market, pays, isWide }, random)
    : null;
  const described = { company, texts: textsOf(job), level, type, isAbroad: isAbroad(market), words };
  // Nobody reads the text of a page that is gone, and half a million of them would be gigabytes.
  const isKept = !closedAt || !isGone({ closedAt: closedAt.toISOString(), closedReason: null }, now);
  const lines = isKept ? syntheticLines(described, sourceId.replace("-", ""), random) : [];
  const read = isKept ? lines.map(({ phrase }) => phrase) : [skillLine(described, random)];
  return {
    ...draft,
    ...places,
    title,
    role: job.role,
    level,
    workplace,
    type,
    pay,
    description: isKept ? asHtml(lines) : null,
    lines: isKept ? read : [],
    skills: [...new Set([title, ...read].flatMap(({ skills }) => skills))],
  };
}

const general = readTexts("general");
const texts = new Map<string, RoleTexts>();

function textsOf({ texts: name }: SampleRole): RoleTexts {
  const found = texts.get(name) ?? readTexts(name);
  texts.set(name, found);
  return found;
}

const titles = new Map<string, Phrase>();

function titleOf(
  job: SampleRole,
  level: Level | null,
  words: Record<string, string>,
  random: Random,
): Phrase {
  const trade = random.pick(job.titles).replace("{lang}", words.lang ?? "");
  if (trade.startsWith("iOS")) words.mobile = "Swift";
  if (trade.startsWith("Android")) words.mobile = "Kotlin";
  const list = random.chance(0.5) ? general.focus : textsOf(job).focus;
  const text = sampleTitle(trade, level, random.chance(0.6) ? random.pick(list) : null, random);
  const found = titles.get(text) ?? readPhrase(text, { isTitle: true });
  titles.set(text, found);
  return found;
}
