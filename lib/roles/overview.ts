import { countOf } from "@/lib/format";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";
import { occupationOf } from "@/lib/salaries/occupations";
import { pluralOf } from "@/lib/salaries/priced-roles";
import type { RolePay } from "@/lib/salaries/role-page";
import { formatDollars, listed } from "@/lib/salaries/sentences";
import type { Tier } from "@/lib/salaries/tiers";
import { type SkillDemand, typicalSkills } from "@/lib/skills/demand";
import type { PlaceTrend } from "@/lib/trends/place-trend";
import type { Tools } from "./tools";
import type { RoleSlug } from "./vocabulary";

/** All that the page of a role draws from. */
export type RoleOverview = {
  pay: RolePay;
  /** What its open listings ask for; nothing where fewer than ten are open. */
  demand: SkillDemand[];
  tools: Tools;
  open: OpenListings;
  trend: PlaceTrend | null;
  /** Those that set it beside another. */
  guides: { slug: string; title: string }[];
};

/** "a back-end engineer", "an engineering manager" */
export function oneOf(role: RoleSlug): string {
  const name = pluralOf(role).replace(/s$/, "");
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}

/** What a page about a role says first: where it is counted, what it is paid, and how many are sought. */
export function overviewLead({ pay: { role, tiers }, open }: Pick<RoleOverview, "pay" | "open">): string {
  const people = occupationOf(role.soc);
  const counted =
    people === role.plural
      ? `${capitalised(people)} are an official occupation of that name (SOC ${role.soc})`
      : `${capitalised(role.plural)} are counted among ${people} (SOC ${role.soc})`;
  const [best] = tiers.tiers;
  const paid = best?.median == null ? "what they are paid isn’t known" : paidAs(best, best.median);
  const none = "no listing for them is open here";
  const sought =
    open.total === 0
      ? none
      : `${countOf(open.total, "listing")} for them ${open.total === 1 ? "is" : "are"} open here`;
  return `${counted}; ${paid}; ${sought}.`;
}

function paidAs({ source, isThin, sample, origin }: Tier, median: number): string {
  const verb = {
    lca: "the median offer to them is",
    oews: "the median wage there is",
    advertised: "the median advertised to them is",
    modelled: "as modelled, their median is",
  };
  return `${verb[source]} ${formatDollars(median)} a year (${isThin ? "thin: " : ""}${sample}; ${origin})`;
}

const NAMED = 3;

/** What sets a role's listings apart, without its full stop. */
export function typicalFinding(demand: readonly SkillDemand[], role: RoleSlug): string {
  const people = pluralOf(role);
  if (demand.length === 0) return `Too few listings for ${people} are open to say what they ask for`;
  const names = typicalSkills(demand)
    .slice(0, NAMED)
    .map(({ label }) => label);
  if (names.length === 0) return `No skill sets listings for ${people} apart beyond chance`;
  return `${listed(names)} ${names.length === 1 ? "sets" : "set"} listings for ${people} apart`;
}

const MOST = 20;

/** The skills to show: those named most, and with them every typical one. */
export function shownSkills(demand: readonly SkillDemand[]): SkillDemand[] {
  return demand.filter(({ isTypical }, index) => index < MOST || isTypical);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
