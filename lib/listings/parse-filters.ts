import { cleanText, known, listOf, type Params, valuesOf, wholeNumber } from "@/lib/params";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { SKILLS } from "@/lib/skills/vocabulary";
import { type ListingFilters, NO_FILTERS, sortOf } from "./filters";
import { EMPLOYMENT_TYPES, LEVELS, SORTS, WORKPLACES } from "./vocabulary";

/** Longer searches are cut. */
export const MOST_CHARACTERS = 200;
/** Skills or companies in one search; the rest are dropped. */
export const MOST_SLUGS = 50;
/** US dollars a year, days, pages: nothing lies beyond, so that a larger number means no more than these. */
export const MOST = { pay: 10_000_000, posted: 3650, page: 1_000_000 } as const;

const ROLE_SLUGS = ROLES.map(({ slug }) => slug);
const STATE_CODES = STATES.map(({ code }) => code);
const SKILL_SLUGS = new Set(SKILLS.map(({ slug }) => slug));

/**
 * Reads a search from an address or a form. It never fails, since a stranger's URL must not break a page:
 * what can't be read falls back to its default, what can be stays. The answer is canonical, so that
 * `parseListingFilters(new URLSearchParams(listingQuery(filters)))` gives `filters` back.
 */
export function parseListingFilters(params: Params): ListingFilters {
  const q = firstThat(valuesOf(params, "q"), readWords) ?? NO_FILTERS.q;
  const state = known(STATE_CODES, listOf(params, "state"));
  const sort = firstThat(valuesOf(params, "sort"), readSort) ?? NO_FILTERS.sort;
  return {
    q,
    role: known(ROLE_SLUGS, listOf(params, "role")),
    state,
    remote: state.length > 0 && valuesOf(params, "remote").some(isYes),
    workplace: known(valuesIn(WORKPLACES), listOf(params, "workplace")),
    level: known(valuesIn(LEVELS), listOf(params, "level")),
    type: known(valuesIn(EMPLOYMENT_TYPES), listOf(params, "type")),
    pay: firstThat(valuesOf(params, "pay"), readPay),
    unpaid: !valuesOf(params, "unpaid").some(isNo),
    above: valuesOf(params, "above").some(isYes),
    skill: slugs(params, "skill", (slug) => SKILL_SLUGS.has(slug)),
    company: slugs(params, "company", isSlug),
    posted: firstThat(valuesOf(params, "posted"), (raw) => wholeNumber(raw, MOST.posted)),
    sort: sortOf({ q, sort }),
    page: firstThat(valuesOf(params, "page"), (raw) => wholeNumber(raw, MOST.page)) ?? NO_FILTERS.page,
  };
}

/** A form may send a name twice, empty the first time: the first value that says something counts. */
function firstThat<T>(values: readonly string[], read: (raw: string) => T | null): T | null {
  for (const value of values) {
    const said = read(value);
    if (said !== null) return said;
  }
  return null;
}

function readWords(raw: string): string | null {
  return cleanText(raw, MOST_CHARACTERS) || null;
}

function readSort(raw: string) {
  return SORTS.find(({ value }) => value === raw.trim().toLowerCase())?.value ?? null;
}

/** "150,000", "150k", "$150000": whole US dollars a year. */
function readPay(raw: string): number | null {
  const [, amount, thousands] =
    /^\$?(\d{1,20}(?:\.\d{1,20})?)(k?)\+?$/i.exec(raw.replace(/[\s,_]/g, "")) ?? [];
  if (!amount) return null;
  return wholeNumber(
    String(Math.min(Math.round(Number(amount) * (thousands ? 1000 : 1)), MOST.pay)),
    MOST.pay,
  );
}

function isYes(raw: string): boolean {
  return /^(1|true|yes|on)$/i.test(raw.trim());
}

function isNo(raw: string): boolean {
  return /^(0|false|no|off)$/i.test(raw.trim());
}

function valuesIn<T>(vocabulary: readonly { value: T }[]): T[] {
  return vocabulary.map(({ value }) => value);
}

function slugs(params: Params, name: string, isKnown: (slug: string) => boolean): string[] {
  const asked = listOf(params, name).map((value) => value.toLowerCase());
  return [...new Set(asked.filter(isKnown))].slice(0, MOST_SLUGS).sort();
}

function isSlug(value: string): boolean {
  return value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
