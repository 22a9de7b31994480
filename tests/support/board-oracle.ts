import type { FacetKey } from "@/lib/listings/board";
import type { ListingFilters } from "@/lib/listings/filters";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { COMPANIES, type KnownListing, medianOf, NOW, SKILL_SLUGS } from "./oracle-listings";

type Counted = { value: string; count: number };

/** The board worked out in memory, from what the contract says and none of the product's code. */
export function expectedBoard(all: readonly KnownListing[], filters: ListingFilters) {
  const found = all.filter((listing) => isFound(listing, filters));
  const totalOf = (change: Partial<ListingFilters>) =>
    all.filter((listing) => isFound(listing, { ...filters, ...change })).length;
  const counted = (
    values: readonly string[],
    change: (value: string) => Partial<ListingFilters>,
  ): Counted[] => values.map((value) => ({ value, count: totalOf(change(value)) }));
  // Any text stands for a value here: what isn't in the vocabulary finds nothing.
  const only = (key: FacetKey) => (value: string) => ({ [key]: [value] }) as Partial<ListingFilters>;
  const chosenOr = (least: number, chosen: readonly string[]) => (one: Counted) =>
    one.count >= least || chosen.includes(one.value);

  return {
    total: found.length,
    unpaidTotal: found.filter(({ annualMax }) => annualMax === null).length,
    ids: found.toSorted(inOrderOf(filters)).map(({ id }) => id),
    facets: {
      role: counted(
        ROLES.map(({ slug }) => slug),
        only("role"),
      ).sort(mostFirst),
      state: counted(
        STATES.map(({ code }) => code),
        only("state"),
      )
        .filter(chosenOr(1, filters.state))
        .sort(mostFirst),
      workplace: counted(
        WORKPLACES.map(({ value }) => value),
        only("workplace"),
      ),
      level: counted(
        LEVELS.map(({ value }) => value),
        only("level"),
      ),
      type: counted(
        EMPLOYMENT_TYPES.map(({ value }) => value),
        only("type"),
      ),
      pay: counted(steps([60_000, 100_000, 150_000, 200_000, 250_000, 300_000], filters.pay), (value) => ({
        pay: Number(value),
      })),
      above: counted(["1"], () => ({ above: true })),
      posted: counted(steps([1, 3, 7, 14, 30], filters.posted), (value) => ({ posted: Number(value) })),
      skill: commonest(
        counted(SKILL_SLUGS, (value) => ({ skill: [...filters.skill, value] })),
        60,
        filters.skill,
      ),
      company: commonest(
        counted([...new Set([...COMPANIES, ...filters.company])], only("company")),
        50,
        filters.company,
      ),
    } satisfies Record<FacetKey, Counted[]>,
  };
}

function isFound(listing: KnownListing, f: ListingFilters): boolean {
  if (!listing.isOpen) return false;
  if (f.q && !f.q.split(" ").every((word) => listing.words.includes(word))) return false;
  if (f.state.length > 0) {
    const isThere = listing.states.some((state) => f.state.some((asked) => asked === state));
    if (!isThere && !(f.remote && listing.isNationwide)) return false;
  }
  if (!isAnyOf(f.role, listing.role) || !isAnyOf(f.workplace, listing.workplace)) return false;
  if (!isAnyOf(f.level, listing.level) || !isAnyOf(f.type, listing.type)) return false;
  if (!isAnyOf(f.company, listing.company)) return false;
  if (!f.skill.every((skill) => listing.skills.includes(skill))) return false;
  if (listing.annualMax === null && !f.unpaid) return false;
  if (listing.annualMax !== null && f.pay !== null && listing.annualMax < f.pay) return false;
  if (f.above && !paysAbove(listing, f.state)) return false;
  return f.posted === null || NOW.getTime() - listing.postedAt.getTime() <= f.posted * 24 * 3600 * 1000;
}

/** In one of the states asked for, where it is in any; otherwise where its first US place is. */
function paysAbove({ annualMiddle, role, places, isNationwide }: KnownListing, asked: readonly string[]) {
  const inUs = places.filter(({ country }) => country === "US").map(({ state }) => state);
  const there = inUs.filter((state) => state !== null && asked.includes(state));
  const home = inUs.length > 0 || isNationwide ? [inUs[0] ?? "US"] : [];
  const medians = (there.length > 0 ? there : home).map((place) => medianOf(role, place ?? "US"));
  return annualMiddle !== null && medians.some((median) => median !== null && annualMiddle > median);
}

function isAnyOf(chosen: readonly string[], value: string | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

/** By pay, equals go by id alone, as the index does. */
function inOrderOf({ sort }: ListingFilters) {
  if (sort === "pay") {
    return (a: KnownListing, b: KnownListing) => (b.annualMax ?? -1) - (a.annualMax ?? -1) || b.id - a.id;
  }
  return (a: KnownListing, b: KnownListing) => b.postedAt.getTime() - a.postedAt.getTime() || b.id - a.id;
}

function steps(offered: readonly number[], chosen: number | null): string[] {
  const all = chosen !== null && !offered.includes(chosen) ? [...offered, chosen] : offered;
  return all.toSorted((a, b) => a - b).map(String);
}

function commonest(counted: Counted[], most: number, chosen: readonly string[]): Counted[] {
  const sorted = counted.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return sorted.filter(({ value, count }, place) => (count > 0 && place < most) || chosen.includes(value));
}

function mostFirst(a: Counted, b: Counted): number {
  return b.count - a.count;
}
