import { formatMoney } from "@/lib/format-money";
import { ROLES } from "@/lib/roles/vocabulary";
import { either, withinDays } from "./describe-filters";
import { type FilterNames, stateName, wordsFor } from "./filter-names";
import { type ListingFilters, sortOf } from "./filters";
import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "./vocabulary";

/** A filter that is set, as a chip says it, and the search without it, from its first page. */
export type ActiveFilter = { label: string; without: ListingFilters };

/** Every value that is set, one by one, in the order of the address. */
export function activeFilters(filters: ListingFilters, names: FilterNames = {}): ActiveFilter[] {
  const { q, role, state, remote, workplace, level, type, pay, unpaid, above, skill, company, posted } =
    filters;
  const drop = (change: Partial<ListingFilters>) => without(filters, change);
  return [
    ...(q ? [{ label: `“${q}”`, without: drop({ q: "" }) }] : []),
    ...role.map((slug) => ({ label: roleLabel(slug), without: drop({ role: except(role, slug) }) })),
    ...state.map((code) => ({ label: stateName(code), without: drop({ state: except(state, code) }) })),
    ...(remote ? [{ label: "Or remote in the US", without: drop({ remote: false }) }] : []),
    ...workplace.map((value) => ({
      label: labelOf(WORKPLACES, value),
      without: drop({ workplace: except(workplace, value) }),
    })),
    ...level.map((value) => ({
      label: labelOf(LEVELS, value),
      without: drop({ level: except(level, value) }),
    })),
    ...type.map((value) => ({
      label: labelOf(EMPLOYMENT_TYPES, value),
      without: drop({ type: except(type, value) }),
    })),
    ...(pay === null ? [] : [{ label: payLabel(pay), without: drop({ pay: null }) }]),
    ...(unpaid ? [] : [{ label: "States its pay", without: drop({ unpaid: true }) }]),
    ...(above ? [{ label: ABOVE, without: drop({ above: false }) }] : []),
    ...skill.map((slug) => ({
      label: wordsFor(slug, names.skills),
      without: drop({ skill: except(skill, slug) }),
    })),
    ...company.map((slug) => ({
      label: wordsFor(slug, names.companies),
      without: drop({ company: except(company, slug) }),
    })),
    ...(posted === null ? [] : [{ label: postedLabel(posted), without: drop({ posted: null }) }]),
  ];
}

/**
 * What may be let go to find more: a whole dimension at once where any of several values would do, since
 * letting go of one of them finds less, and a skill at a time.
 */
export function droppableFilters(filters: ListingFilters, names: FilterNames = {}): ActiveFilter[] {
  const { q, role, state, workplace, level, type, pay, unpaid, above, skill, company, posted } = filters;
  const drop = (change: Partial<ListingFilters>) => without(filters, change);
  const whole = (labels: string[], change: Partial<ListingFilters>) =>
    labels.length > 0 ? [{ label: either(labels), without: drop(change) }] : [];
  return [
    ...whole(q ? [`“${q}”`] : [], { q: "" }),
    ...whole(role.map(roleLabel), { role: [] }),
    ...whole(
      state.map((code) => stateName(code)),
      { state: [] },
    ),
    ...whole(
      workplace.map((value) => labelOf(WORKPLACES, value)),
      { workplace: [] },
    ),
    ...whole(
      level.map((value) => labelOf(LEVELS, value)),
      { level: [] },
    ),
    ...whole(
      type.map((value) => labelOf(EMPLOYMENT_TYPES, value)),
      { type: [] },
    ),
    ...whole(pay === null ? [] : [payLabel(pay)], { pay: null }),
    ...whole(unpaid ? [] : ["States its pay"], { unpaid: true }),
    ...whole(above ? [ABOVE] : [], { above: false }),
    ...skill.flatMap((slug) => whole([wordsFor(slug, names.skills)], { skill: except(skill, slug) })),
    ...whole(
      company.map((slug) => wordsFor(slug, names.companies)),
      { company: [] },
    ),
    ...whole(posted === null ? [] : [postedLabel(posted)], { posted: null }),
  ];
}

const ABOVE = "Pays above the state’s median";

/** "Pays $150,000 or more" */
function payLabel(pay: number): string {
  return `Pays ${formatMoney(pay)} or more`;
}

/** "Posted in the last 7 days" */
function postedLabel(days: number): string {
  return `Posted ${withinDays(days)}`;
}

/** "Back-end engineer" */
export function roleLabel(slug: string): string {
  return ROLES.find((role) => role.slug === slug)?.label ?? slug;
}

/** How a vocabulary writes one of its values. */
export function labelOf(vocabulary: readonly { value: string; label: string }[], value: string): string {
  return vocabulary.find((word) => word.value === value)?.label ?? value;
}

function without(filters: ListingFilters, change: Partial<ListingFilters>): ListingFilters {
  const left = { ...filters, ...change, page: 1 };
  return { ...left, remote: left.remote && left.state.length > 0, sort: sortOf(left) };
}

function except<T>(values: readonly T[], value: T): T[] {
  return values.filter((other) => other !== value);
}
