import { formatMoney } from "@/lib/format-money";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { Facet, FacetKey } from "./board";
import { wordsFor } from "./filter-names";
import type { ListingFilters } from "./filters";
import { ABOVE_MEDIAN, EMPLOYMENT_TYPES, LEVELS, PAY_STEPS, POSTED_WITHIN, WORKPLACES } from "./vocabulary";

/** `unpaidTotal` of `total` state no pay in US dollars. */
export type CountedFacets = { total: number; unpaidTotal: number; facets: Record<FacetKey, Facet[]> };

/** What the database counted; `nationwide` are the remote listings that `remote` adds to any state. */
export type FacetRow = { facet: string; value: string | null; label: string; count: number };

/** Puts counts in the order and words of people. Values that nothing was counted for stand there with 0, except states, skills and companies. */
export function facetsFromRows(rows: readonly FacetRow[], filters: ListingFilters): CountedFacets {
  const counts = new Map(rows.map((row) => [`${row.facet} ${row.value}`, row.count]));
  const countIn = (facet: string) => (value: string | number) => counts.get(`${facet} ${value}`) ?? 0;
  const inOrder = (facet: string, words: readonly { value: string; label: string }[]) =>
    words.map(({ value, label }) => ({ value, label, count: countIn(facet)(value) }));

  const nationwide = filters.remote ? countIn("nationwide")("") : 0;
  const states = STATES.map(({ code, name }) => {
    return { value: code, label: name, count: countIn("state")(code) + nationwide };
  }).filter(({ value, count }) => count > 0 || filters.state.includes(value));

  return {
    total: countIn("total")(""),
    unpaidTotal: countIn("unpaid")(""),
    facets: {
      role: mostFirst(
        inOrder(
          "role",
          ROLES.map(({ slug, label }) => ({ value: slug, label })),
        ),
      ),
      state: mostFirst(states),
      workplace: inOrder("workplace", WORKPLACES),
      level: inOrder("level", LEVELS),
      type: inOrder("type", EMPLOYMENT_TYPES),
      pay: inOrder(
        "pay",
        offeredPay(filters).map((pay) => ({ value: String(pay), label: formatMoney(pay) })),
      ),
      above: inOrder("above", ABOVE_MEDIAN),
      posted: inOrder("posted", offeredPosted(filters).map(lastDays)),
      skill: named(rows, "skill", filters.skill),
      company: named(rows, "company", filters.company),
    },
  };
}

/** The steps of pay, with the chosen one where it is none of them. US dollars a year. */
export function offeredPay({ pay }: ListingFilters): number[] {
  return withChosen(PAY_STEPS, pay);
}

/** The ages, with the chosen one where it is none of them. Days. */
export function offeredPosted({ posted }: ListingFilters): number[] {
  return withChosen(POSTED_WITHIN, posted);
}

function withChosen(offered: readonly number[], chosen: number | null): number[] {
  return [...new Set(chosen === null ? offered : [...offered, chosen])].sort((a, b) => a - b);
}

function lastDays(days: number): { value: string; label: string } {
  return { value: String(days), label: days === 1 ? "Last day" : `Last ${days} days` };
}

/** Skills and companies carry their names; one that is chosen but unknown is named by its slug. */
function named(rows: readonly FacetRow[], facet: string, chosen: readonly string[]): Facet[] {
  const found = rows.flatMap((row) =>
    row.facet === facet && row.value ? [{ value: row.value, label: row.label, count: row.count }] : [],
  );
  const unknown = chosen.filter((slug) => !found.some(({ value }) => value === slug));
  const missing = unknown.map((slug) => ({ value: slug, label: wordsFor(slug, undefined), count: 0 }));
  return [...found, ...missing].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function mostFirst(facets: readonly Facet[]): Facet[] {
  return facets.toSorted((a, b) => b.count - a.count);
}
