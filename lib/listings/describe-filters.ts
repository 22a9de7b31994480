import { countOf, formatCount } from "@/lib/format";
import { formatMoney } from "@/lib/format-money";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { type FilterNames, stateName, wordsFor } from "./filter-names";
import type { ListingFilters } from "./filters";

/** More than so many in one dimension are counted instead of named. */
const MOST_NAMED = 5;

/** "Remote back-end engineer jobs in California or Texas paying $150,000 or more" */
export function describeListingFilters(filters: ListingFilters, names: FilterNames = {}): string {
  const kind = filters.role.length === 0 ? "tech jobs" : "jobs";
  const sentence = described(filters, kind, payingPhrase(filters), names);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "1,066 back-end engineer listings in California or New York that pay $150,000 or more" */
export function describeResult(filters: ListingFilters, total: number, names: FilterNames = {}): string {
  const count = total === 0 ? "No" : formatCount(total);
  const kind = total === 1 ? "listing" : "listings";
  return `${count} ${described(filters, kind, payPhrase(filters, total === 1), names)}`;
}

/** "A", "A or B", "A, B or C" */
export function either(values: readonly string[], word: "or" | "and" = "or"): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** "in the last day", "in the last 7 days" */
export function withinDays(days: number): string {
  return days === 1 ? "in the last day" : `in the last ${countOf(days, "day")}`;
}

function described(filters: ListingFilters, kind: string, pay: string, names: FilterNames): string {
  const { role, company, skill, q, posted } = filters;
  const what = [adjectives(filters), roleNoun(role), kind, rolePhrase(role)].filter(Boolean).join(" ");
  const at =
    company.length > 0 && `at ${named(company, (slug) => wordsFor(slug, names.companies), "companies")}`;
  const details = [
    skill.length > 0 && `asking for ${named(skill, (slug) => wordsFor(slug, names.skills), "skills", "and")}`,
    q && `matching “${q}”`,
    pay,
    posted !== null && `posted ${withinDays(posted)}`,
  ].filter(Boolean);
  const rest = [at, details.join(", ")].filter(Boolean).join(" ");
  return [what, places(filters, rest !== ""), rest].filter(Boolean).join(" ");
}

/** "remote senior", but "remote, senior or staff", where a list would run into its neighbour. */
function adjectives({ workplace, level, type }: ListingFilters): string {
  const groups = [workplace, level, type].filter((values) => values.length > 0);
  const isPlain = groups.every((values) => values.length === 1);
  const words = groups.map((values) => either(values.map((value) => ADJECTIVES[value] ?? value)));
  return words.join(isPlain ? " " : ", ");
}

/** Values that don't read as an adjective by themselves. */
const ADJECTIVES: Partial<Record<string, string>> = {
  onsite: "on-site",
  intern: "intern-level",
  middle: "mid-level",
  "middle-plus": "upper mid-level",
};

/** "back-end engineer or web developer"; "" where the roles stand behind the noun. */
function roleNoun(roles: readonly RoleSlug[]): string {
  if (rolePhrase(roles)) return "";
  return either(roles.map((slug) => (slug === "other" ? "other tech" : singular(slug))));
}

function rolePhrase(roles: readonly RoleSlug[]): string {
  if (roles.length > MOST_NAMED) return `in any of ${roles.length} roles`;
  return roles.length === 1 && roles[0] === "other" ? "in other tech roles" : "";
}

/** The plural holds the role as it is written within a sentence, which the label does not. */
function singular(slug: RoleSlug): string {
  return (ROLES.find((role) => role.slug === slug)?.plural ?? slug).replace(/s$/, "");
}

function places({ state, remote }: ListingFilters, goesOn: boolean): string {
  if (state.length === 0) return "";
  const inStates = `in ${named(state, (code) => stateName(code, "prose"), "states")}`;
  return remote ? `${inStates}, or remote anywhere in the US${goesOn ? "," : ""}` : inStates;
}

function named<T>(values: readonly T[], name: (value: T) => string, many: string, word: "or" | "and" = "or") {
  if (values.length > MOST_NAMED) return `${word === "and" ? "all" : "any"} of ${values.length} ${many}`;
  return either(values.map(name), word);
}

function payingPhrase(filters: ListingFilters): string {
  return payWords(filters, { pay: "paying", state: "stating", their: "their" });
}

function payPhrase(filters: ListingFilters, isOne: boolean): string {
  const verbs = isOne
    ? { pay: "pays", state: "states", their: "its" }
    : { pay: "pay", state: "state", their: "their" };
  const words = payWords(filters, verbs);
  return words && `that ${words}`;
}

type Verbs = { pay: string; state: string; their: string };

/** "pay $150,000 or more and above their state’s median"; "state pay in dollars and pay above …" */
function payWords({ pay, unpaid, above }: ListingFilters, verbs: Verbs): string {
  const amount = pay === null ? "" : `${formatMoney(pay)} or more`;
  const paid = amount && unpaid ? `${verbs.pay} ${amount}` : "";
  const stated = unpaid ? "" : `${verbs.state} pay ${amount ? `of ${amount}` : "in dollars"}`;
  const median = above && `${paid ? "" : `${verbs.pay} `}above ${verbs.their} state’s median`;
  return [paid, stated, median].filter(Boolean).join(" and ");
}

/** What of a result states no pay in US dollars, in a sentence; null where all of it does. */
export function describeUnpaid(unpaid: number, total: number): string | null {
  if (unpaid === 0) return null;
  if (total === 1) return "It states no pay in US dollars.";
  if (unpaid === total) return "None of them states pay in US dollars.";
  if (unpaid === 1) return "1 of them states no pay in US dollars and is kept.";
  return `${formatCount(unpaid)} of them state no pay in US dollars and are kept.`;
}
