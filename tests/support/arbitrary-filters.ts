import fc from "fast-check";
import { type ListingFilters, sortOf } from "@/lib/listings/filters";
import { EMPLOYMENT_TYPES, LEVELS, SORTS, WORKPLACES } from "@/lib/listings/vocabulary";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";

type Choices = {
  q: fc.Arbitrary<string>;
  skill: readonly string[];
  company: readonly string[];
  pay: fc.Arbitrary<number>;
  posted: fc.Arbitrary<number>;
  page: fc.Arbitrary<number>;
  /** How many of a list at most. */
  most: number;
};

/** Searches as `parseListingFilters` would give them: lists in the vocabulary's order, nothing that means nothing. */
export function arbitraryFilters({ q, skill, company, pay, posted, page, most }: Choices) {
  const some = <T>(values: readonly T[]) =>
    fc.option(fc.subarray([...values], { maxLength: Math.min(most, values.length) }), {
      freq: 2,
      nil: [] as T[],
    });
  return fc
    .record({
      q: fc.option(q, { freq: 2, nil: "" }),
      role: some(ROLES.map(({ slug }) => slug)),
      state: some(STATES.map(({ code }) => code)),
      remote: fc.boolean(),
      workplace: some(WORKPLACES.map(({ value }) => value)),
      level: some(LEVELS.map(({ value }) => value)),
      type: some(EMPLOYMENT_TYPES.map(({ value }) => value)),
      pay: fc.option(pay, { freq: 2 }),
      unpaid: fc.boolean(),
      above: fc.boolean(),
      skill: some(skill.toSorted()),
      company: some(company.toSorted()),
      posted: fc.option(posted, { freq: 2 }),
      sort: fc.constantFrom(...SORTS.map(({ value }) => value)),
      page,
    })
    .map(
      (raw): ListingFilters => ({ ...raw, remote: raw.remote && raw.state.length > 0, sort: sortOf(raw) }),
    );
}
